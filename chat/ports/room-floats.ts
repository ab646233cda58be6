import type { ReactionEmoji } from '../limits';
import type { Cancel } from './clock';

/** Reactions to what happens in the event: they float over the room for a moment and belong to no message. */
export interface RoomFloats {
  /** Of this person, who sees it at once; it counts only in a room that takes reactions. */
  tap(emoji: ReactionEmoji): void;
  subscribe(listener: (burst: FloatBurst) => void): Cancel;
}

/** What is to float now. Of others it stands for what they tapped since the last tick. */
export interface FloatBurst {
  readonly from: 'self' | 'others';
  /** How often each emoji. */
  readonly counts: Readonly<Record<string, number>>;
}
