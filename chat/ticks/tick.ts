import type { Message } from '../model';
import type { ReactionCounts, ReplyCount } from '../ports';

/**
 * One batched update of a room in broadcast delivery. A room's ticks form a chain: each names the one before it,
 * so that a reader sees that one is missing.
 */
export interface Tick {
  readonly roomId: string;
  /** When it was made, in milliseconds since the epoch; made to rise from tick to tick. */
  readonly id: number;
  /** The tick before this one; 0 if that is not known. */
  readonly prev: number;
  /** The lowest and the highest id of the new messages that it covers, shown or not. */
  readonly from: string | null;
  readonly to: string | null;
  /** New messages that are shown; the others of this stretch are counted in `more`, and can be read. */
  readonly messages: readonly Message[];
  readonly more: number;
  readonly changes: readonly MessageChange[];
  readonly counts: readonly ReplyCount[];
  /** The room as it is from now on; null if it is as before. */
  readonly room: RoomState | null;
  /** The pinned message, whenever the room is told: most readers don't hold it, and would all ask for it at once. */
  readonly pinned: Message | null;
  readonly reactions: readonly ReactionCounts[];
  /** Floating reactions since the last tick, by emoji: how many people sent, estimated from a sample. */
  readonly burst: Readonly<Record<string, number>>;
  readonly crowd: CrowdState | null;
}

/** A message that was there before is edited, removed or put back. */
export interface MessageChange {
  readonly messageId: string;
  readonly content: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  readonly restoredAt: string | null;
  /** It was removed by reports. */
  readonly isReported?: true;
  /** The content is longer than a tick can hold; the rest can be read. */
  readonly isCut?: true;
}

/** What of a room changes while it is on. */
export interface RoomState {
  /** A tick with STANDARD is the last of its chain: from then on the room is told message by message. */
  readonly delivery: 'STANDARD' | 'BROADCAST';
  readonly status: 'SCHEDULED' | 'LIVE' | 'CLOSED';
  readonly isReadOnly: boolean;
  readonly slowModeSeconds: number;
  readonly pinnedMessageId: string | null;
  readonly announcement: string | null;
}

/** How many are here, and which part of them the server wants to hear from (docs/spec/crowd.md). */
export interface CrowdState {
  readonly audience: number;
  /** One in so many sends beats. */
  readonly beatOneIn: number;
  /** One in so many sends the reactions they tapped. */
  readonly reactionOneIn: number;
}

/** What happened in a room since its last tick, each message once and as it is by now. */
export interface RoomBatch {
  readonly created: readonly Message[];
  readonly changes: readonly MessageChange[];
  readonly counts: readonly ReplyCount[];
  readonly room: RoomState | null;
  readonly pinned: Message | null;
  readonly reactions: readonly ReactionCounts[];
  readonly burst: Readonly<Record<string, number>>;
  readonly crowd: CrowdState | null;
}

export const emptyBatch: RoomBatch = Object.freeze({
  created: [],
  changes: [],
  counts: [],
  room: null,
  pinned: null,
  reactions: [],
  burst: {},
  crowd: null,
});
