import type { Caller } from './caller';
import type { Draft } from './draft';
import type { RulesArguments } from './prepare-rules';
import type { Verdict } from './room-rules';
import type { CountedReactions } from './reaction';
import type {
  HeldPostRow,
  MessageRow,
  ParticipantRow,
  ReactionRow,
  ReceiptRow,
  RoomRow,
  StoredMessageRow,
} from './rows';

/**
 * What the functions of one pipeline hand on. The second half is the part of the generated functions' own
 * stash that ours write to; the synth tests hold that the generated templates still read it.
 */
export interface PostStash {
  draft: Draft;
  /** The message that is answered; null for a message. */
  parentId: string | null;
  caller: Caller;
  room: RoomRow;
  /** The sender's row in the room, as read first. */
  participant: ParticipantRow;
  /** What became of this nonce before; null for a nonce that is new. */
  receipt: ReceiptRow | null;
  /** Whether an earlier try was admitted with this nonce. */
  isAdmitted: boolean;
  /** The ULID that the server chose for what is being posted. */
  postId: string;
  /** What the room's rules say of the draft. */
  verdict: Verdict;
  /** The row that an earlier try stored, if it did. */
  recalled: Readonly<Record<string, unknown>> | null;

  defaultValues: Record<string, unknown>;
  transformedArgs: Record<string, unknown>;
  metadata: { modelObjectKey: Record<string, unknown> };
}

/** What a moderator is about to do; the shape of an `AuditEntry` without what the log adds. */
export interface AuditEntry {
  readonly roomId: string;
  readonly action:
    | 'ROOM_CREATED'
    | 'ROOM_CHANGED'
    | 'MESSAGE_REMOVED'
    | 'ANSWER_REMOVED'
    | 'MUTED'
    | 'UNMUTED'
    | 'BANNED'
    | 'UNBANNED'
    | 'RULES_CHANGED'
    | 'HELD_PUBLISHED'
    | 'HELD_DISCARDED'
    | 'REPORTS_DISMISSED'
    | 'REPORTS_REOPENED';
  readonly actorId: string;
  readonly targetUserId?: string;
  readonly messageId?: string;
  readonly threadId?: string;
  /** JSON: what was set, or what was removed. */
  readonly detail?: string;
}

export interface ModeratedStash {
  /** Null if nobody moderates: people who change what is theirs are not logged. */
  entry: AuditEntry | null;
}

export interface RoomStash extends ModeratedStash {
  conditions?: Record<string, unknown>[];
  readonly defaultValues: { readonly updatedAt: string };
}

export interface RulesStash extends ModeratedStash {
  /** What is set, checked. */
  rules: RulesArguments;
}

export interface ReportStash {
  message: StoredMessageRow;
  /** So many reports hold the message; null if none do. */
  threshold: number | null;
  /** Reports from before were dismissed; ISO 8601, null if all count. */
  countsFrom: string | null;
  /** Whether this person had not reported it. */
  isNew: boolean;
  hasEnough: boolean;
  hiddenAt?: string;
}

/** Somebody reacts to a message. */
export interface ReactionStash {
  /** As it was before; null if this person never used this emoji on it. */
  reaction: ReactionRow | null;
  /** What the message takes to write, in kilobytes. */
  kilobytes: number;
  /** The reactions on the message, counted; this one as well from `tally-reaction` on. */
  counted: CountedReactions;
  /** The change that is counted: one's own, or one that an earlier try left. */
  changeId: string;
  isOn: boolean;
  /** An earlier try left the change, and may be at it still. */
  isTaken: boolean;
  isSettled: boolean;
}

/** A moderator decides on a held post. */
export interface DecisionStash {
  /** Of the decision; it is written with it. */
  entry: AuditEntry;
  held: HeldPostRow;
  /** The message that was reported or is answered; null for a message that was held when it was sent. */
  message: MessageRow | null;
}

export interface ChangeStash extends ModeratedStash {
  change: Readonly<Record<string, string>>;

  conditions?: Record<string, unknown>[];
  transformedArgs: Record<string, unknown>;
}

export interface ListStash {
  /** True if the newest N were asked for, in the order of time. */
  isLiveWindow?: boolean;

  transformedArgs: Record<string, unknown>;
  modelQueryExpression: {
    expression?: string;
    expressionNames?: Record<string, string>;
    expressionValues?: Record<string, unknown>;
  };
  metadata: { index?: string };
}
