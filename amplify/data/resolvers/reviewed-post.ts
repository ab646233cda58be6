import type { Role } from './caller';
import type { StoredMessageRow } from './rows';

/** What is told of a post that moderators decided on or that was hidden; who hears it depends on its `state`. */
export interface ReviewedPost {
  readonly roomId: string;
  readonly messageId: string;
  readonly threadId?: string;
  readonly state?: 'VISIBLE' | 'HELD' | 'REMOVED' | 'DISCARDED' | 'REPORTS_JUDGED';
  readonly content?: string;
  readonly nonce?: string;
  readonly senderId?: string;
  readonly senderName?: string;
  readonly senderRole?: Role;
  readonly repliedId?: string | null;
  readonly repliedAt?: string | null;
  readonly replyCount?: number;
  readonly position?: number;
  readonly editedAt?: string | null;
  readonly removedAt?: string | null;
  readonly restoredAt?: string | null;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/** A message as a change leaves it; only what everybody may read of it. */
export function describeMessage(
  message: StoredMessageRow,
  change: Pick<ReviewedPost, 'content' | 'state' | 'removedAt' | 'restoredAt' | 'updatedAt'>,
): ReviewedPost {
  return {
    roomId: message.roomId,
    messageId: message.messageId,
    nonce: message.nonce,
    senderId: message.senderId,
    senderName: message.senderName,
    senderRole: message.senderRole,
    repliedId: message.repliedId ?? null,
    repliedAt: message.repliedAt ?? null,
    replyCount: message.replyCount,
    editedAt: message.editedAt ?? null,
    createdAt: message.createdAt,
    ...change,
  };
}
