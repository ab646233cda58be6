import type { ReactionEmoji } from '../../chat/limits';

/** How many are here. */
export interface CrowdStrings {
  here(people: number): string;
  /** Of a number that was estimated and rounded. */
  about(people: number): string;
}

export interface ReactionStrings {
  readonly names: Readonly<Record<ReactionEmoji, string>>;
  /** To what happens in the event, for everybody to see. */
  readonly toEvent: string;
  sent(name: string): string;
}
