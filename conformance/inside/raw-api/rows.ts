/** Rows as the API tells them, with all that a check may want to see. */

export interface MessageRow {
  readonly messageId: string;
  readonly content: string;
  readonly nonce: string;
  readonly senderId: string;
  readonly repliedId: string | null;
  readonly repliedAt: string | null;
  readonly replyCount: number;
  readonly state: string | null;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  readonly removedBy: string | null;
}

export interface AnswerRow {
  readonly messageId: string;
  readonly threadId: string;
  readonly content: string;
  readonly nonce: string;
  readonly senderId: string;
  readonly position: number;
  readonly state: string | null;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly removedAt: string | null;
  readonly removedBy: string | null;
}

export interface ParticipantRow {
  readonly userId: string;
  readonly displayName: string;
  readonly mutedUntil: number | null;
  readonly bannedAt: string | null;
}

export interface AuditRow {
  readonly entryId: string;
  readonly action: string;
  readonly actorId: string;
  readonly targetUserId: string | null;
  readonly messageId: string | null;
  readonly detail: string | null;
}

/** What lists give, by the operation's name. */
export interface ListedRows {
  readonly listMessages: MessageRow;
  readonly listThreads: AnswerRow;
  readonly listParticipants: ParticipantRow;
  readonly listAuditEntries: AuditRow;
}
