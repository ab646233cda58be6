import { makeMessageList, type MessageList, type MessageListEvent } from '../message-list';
import type { Message } from '../model';
import type { MessageChange, Tick } from './tick';

/**
 * What a reader holds of a room in broadcast delivery: the list of standard delivery, and where in it messages are
 * left out. Every stored message is in the list, in one of these stretches, or before the first that is held.
 */
export interface TickedList {
  readonly messages: MessageList;
  /** In order of their ends. */
  readonly skipped: readonly SkippedStretch[];
  /** Changes heard of messages that are not held: a page with the older version may be on its way. */
  readonly heardChanges: ReadonlyMap<string, MessageChange>;
  /** What this person sent and the server took, the newest ones: ticks may have left it out. */
  readonly ownIds: readonly string[];
  /** Up to this tick nothing is missing; null before the first snapshot. */
  readonly solidUpTo: number | null;
  /** The last tick that was heard; the same as `solidUpTo` while nothing is missing. */
  readonly heardUpTo: number;
  /** Ticks are missing: a snapshot with this tick, or a later one, is to be read. Null if nothing is missing. */
  readonly missingUpTo: number | null;
  /** Heard after the hole; told again when the list starts anew without what was before it. */
  readonly heardSince: readonly Tick[];
}

/** Messages from `from` to `to`, both included, of which `count` are not shown. */
export interface SkippedStretch {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * The newest ticks of a room and, read after them, its newest messages. The same for everyone, so that one read
 * serves a crowd.
 */
export interface Snapshot {
  /** Oldest first, a chain. */
  readonly ticks: readonly Tick[];
  readonly posts: readonly Message[];
  readonly reachesStart: boolean;
}

export type TickedListEvent =
  | MessageListEvent
  | { readonly kind: 'tick'; readonly tick: Tick }
  /** `joins` if until now the room was told message by message, and nothing of that is missing. */
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly joins?: boolean }
  /** A skipped stretch was read, from its end on; `left` of it wasn't. */
  | {
      readonly kind: 'stretch';
      readonly stretch: SkippedStretch;
      readonly posts: readonly Message[];
      readonly left?: SkippedStretch | null;
    }
  /** All that is stored from one message to another is held. */
  | { readonly kind: 'covered'; readonly from: string; readonly to: string }
  /** The room is told message by message from here on: no tick follows. */
  | { readonly kind: 'unticked' };

export function makeTickedList(): TickedList {
  return { messages: makeMessageList(), skipped: [], heardChanges: new Map(), ownIds: [], ...noTicks };
}

/** Of a chain that nothing is known of. */
export const noTicks = { solidUpTo: null, heardUpTo: 0, missingUpTo: null, heardSince: [] };
