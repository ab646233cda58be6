import type { Role } from './message';

/** A person in a room, as moderators see them. Times are in ISO 8601. */
export interface Participant {
  readonly roomId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly joinedAt: string;
  /** May lie in the past: then it is over. */
  readonly mutedUntil: string | null;
  readonly bannedAt: string | null;
  /** Of two that are read or told of one person the later one holds. */
  readonly updatedAt: string;
}

/** What a measure leaves behind. */
export type Standing = Pick<Participant, 'userId' | 'displayName' | 'mutedUntil' | 'bannedAt' | 'updatedAt'>;

export type Measure =
  { readonly kind: 'MUTE'; readonly seconds: number } | { readonly kind: 'UNMUTE' | 'BAN' | 'UNBAN' };

/** What may be done to a post that is there: nothing else of it changes. */
export type PostChange = { readonly kind: 'edit'; readonly content: string } | { readonly kind: 'remove' };

/** Which post: a message, or the answer `threadId` under it. */
export interface PostPlace {
  readonly messageId: string;
  readonly threadId: string | null;
}

export type ModeratorAction =
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

/** What a moderator did. */
export interface AuditEntry {
  readonly entryId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly action: ModeratorAction;
  readonly actorId: string;
  readonly targetUserId: string | null;
  readonly messageId: string | null;
  /** What was set, or what was removed; its fields depend on the action. */
  readonly detail: Readonly<Record<string, unknown>>;
}
