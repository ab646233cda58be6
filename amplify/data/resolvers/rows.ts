/** Rows as the tables hold them: only the attributes that the resolver functions read. */

export interface RoomRow {
  readonly id: string;
  readonly status: 'SCHEDULED' | 'LIVE' | 'CLOSED';
}

export interface ParticipantRow {
  readonly roomId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly joinedAt: string;
  /** The nonce and the id of what this person sent last: a retry is known by the one and answered by the other. */
  readonly lastNonce?: string;
  readonly lastMessageId?: string;
}

export interface MessageRow {
  readonly roomId: string;
  readonly messageId: string;
  readonly replyCount: number;
}
