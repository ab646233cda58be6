import type { Role } from './caller';

/**
 * Rows as the tables hold them: only the attributes that the resolver functions read. Those that end in `Ms`
 * (milliseconds since the epoch) are the functions' own and not in the schema.
 */

export interface RoomRow {
  readonly id: string;
  readonly status: 'SCHEDULED' | 'LIVE' | 'CLOSED';
  readonly delivery?: 'STANDARD' | 'BROADCAST' | null;
  readonly readOnly?: boolean | null;
  readonly slowModeSeconds?: number | null;
}

export interface ParticipantRow {
  readonly roomId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly joinedAt: string;
  readonly bannedAt?: string | null;
  /** Seconds since the epoch. */
  readonly mutedUntil?: number | null;
  /** The nonce and the id of what this person was last admitted with. */
  readonly lastNonce?: string;
  readonly lastMessageId?: string;
  readonly lastSentMs?: number;
  /** When the allowance of posts will be full again: each post moves it on by `millisecondsPerPost`. */
  readonly allowanceMs?: number;
}

/** Which post a person's nonce became. */
export interface ReceiptRow {
  readonly userId: string;
  readonly nonce: string;
  readonly roomId: string;
  readonly postId: string;
  /** The message that was answered; absent for a message. */
  readonly parentId?: string | null;
  readonly claimedMs: number;
  /** Why the post was held; absent for one that was not. */
  readonly heldFor?: HoldReason;
  /** When a moderator decided against it. */
  readonly discardedMs?: number;
}

export type HoldReason = 'BLOCKED_WORD' | 'ROOM_HOLDS' | 'REPORTED';

/** Every rule may be absent: then it doesn't hold. */
export interface RoomRulesRow {
  readonly roomId: string;
  readonly blockedWords?: readonly string[] | null;
  readonly onBlockedWord?: 'REFUSE' | 'HOLD' | null;
  readonly holdsAll?: boolean | null;
  readonly holdAfterReports?: number | null;
}

/** Beside the reports of a message: moderators found nothing wrong with it. */
export interface KeptRow {
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A post that waits for a moderator. */
export interface HeldPostRow {
  readonly roomId: string;
  readonly heldId: string;
  readonly reason: HoldReason;
  readonly parentId?: string | null;
  readonly content: string;
  readonly nonce: string;
  readonly senderId: string;
  readonly senderName: string;
  readonly senderRole: Role;
  readonly repliedId?: string | null;
}

export interface MessageRow {
  readonly roomId: string;
  readonly messageId: string;
  readonly replyCount: number;
  readonly repliedAt?: string | null;
  readonly removedAt?: string | null;
  /** Answers that are counted and not known to be stored yet; a set. */
  readonly pendingAnswers?: readonly string[];
}

/** How many react to a message, as `reactionCounts` of the schema has it; absent for none. */
export interface CountedRow {
  readonly roomId: string;
  readonly messageId: string;
  readonly reactionVersion?: number | null;
  /** `reaction0` and so on. */
  readonly [count: string]: unknown;
}

/** One emoji of one person on one message. */
export interface ReactionRow {
  readonly isOn: boolean;
  /** Of its last change; a ULID. */
  readonly changeId: string;
  readonly changedMs: number;
  /** Whether that change is counted at the message; taken over by a later try, it may be, and is counted by that. */
  readonly progress: 'MARKED' | 'TAKEN' | 'COUNTED';
}

/** What is alike of a message and an answer. */
export interface PostRow {
  readonly senderId: string;
  readonly content: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly removedAt?: string | null;
  readonly editedAt?: string | null;
}

/** A message as it stands in its table. */
export interface StoredMessageRow extends MessageRow {
  readonly content: string;
  readonly nonce: string;
  readonly senderId: string;
  readonly senderName: string;
  readonly senderRole: Role;
  readonly repliedId?: string | null;
  readonly state?: 'VISIBLE' | 'REMOVED' | 'HELD' | null;
  readonly editedAt?: string | null;
  readonly restoredAt?: string | null;
  readonly createdAt: string;
}
