export type Role = 'PARTICIPANT' | 'MODERATOR';

/** What the server stamps on everything that is posted. */
export interface Sender {
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
}

/** How many people react to a message with which emoji; those that nobody uses are left out. */
export interface MessageReactions {
  /** How often they have changed: of two tellings the higher one is the later. */
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A message as the server holds it. `messageId` is a ULID that the server chose: its order is the room's order. */
export interface Message {
  readonly roomId: string;
  readonly messageId: string;
  readonly content: string;
  readonly nonce: string;
  readonly sender: Sender;
  /** ISO 8601. */
  readonly sentAt: string;
  /** The message that this one quotes. */
  readonly repliedId: string | null;
  /** When its thread last got an answer; ISO 8601. */
  readonly repliedAt: string | null;
  readonly replyCount: number;
  /** ISO 8601; null if it is as it was sent. */
  readonly editedAt: string | null;
  /** ISO 8601; a removed post stays, without content. */
  readonly removedAt: string | null;
  /** ISO 8601; when a moderator put it back after reports had hidden it. */
  readonly restoredAt: string | null;
  /** It is removed because enough people reported it; what it said waits for a moderator. */
  readonly isReported?: true;
  /** Absent if nobody ever reacted. */
  readonly reactions?: MessageReactions;
  /** Only the beginning of the content is held, because a tick had no room for more; the rest can be read. */
  readonly isCut?: true;
}

/** An answer in the thread under one message (a `Thread` row). */
export interface Answer {
  readonly roomId: string;
  readonly messageId: string;
  readonly threadId: string;
  readonly content: string;
  readonly nonce: string;
  readonly sender: Sender;
  readonly sentAt: string;
  /** Its place in the thread, from 1; the message's `replyCount` when it was posted. */
  readonly position: number;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
}

/** Who one is in a room. */
export interface Membership {
  readonly roomId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
}
