import type { Answer, Message, Sender } from '../../chat/model';
import { parseReactions } from '../../chat/reactions';
import { asRow, readCount, readRole, readText, readWritten, type Row } from './read-row';

/** Null when the row is not a message that the server has stamped. */
export function parseMessage(value: unknown): Message | null {
  const row = asRow(value);
  const posted = row && parsePosted(row);
  if (!row || !posted) return null;
  return Object.freeze({
    ...posted,
    repliedId: readText(row, 'repliedId'),
    repliedAt: readText(row, 'repliedAt'),
    replyCount: readCount(row, 'replyCount') ?? 0,
    restoredAt: readText(row, 'restoredAt'),
    ...(readText(row, 'state') === 'HELD' && { isReported: true as const }),
    ...parseReactions((name) => readCount(row, name)),
  });
}

export function parseAnswer(value: unknown): Answer | null {
  const row = asRow(value);
  const posted = row && parsePosted(row);
  if (!row || !posted) return null;
  const threadId = readText(row, 'threadId');
  const position = readCount(row, 'position');
  if (threadId === null || position === null) return null;
  return Object.freeze({ ...posted, threadId, position });
}

type Posted = Pick<
  Message,
  'roomId' | 'messageId' | 'content' | 'nonce' | 'sender' | 'sentAt' | 'editedAt' | 'removedAt'
>;

function parsePosted(row: Row): Posted | null {
  const roomId = readText(row, 'roomId');
  const messageId = readText(row, 'messageId');
  const content = readWritten(row, 'content');
  const nonce = readText(row, 'nonce');
  const sentAt = readText(row, 'createdAt');
  const sender = parseSender(row);
  if (roomId === null || messageId === null || content === null || nonce === null) return null;
  if (sentAt === null || sender === null) return null;
  const editedAt = readText(row, 'editedAt');
  const removedAt = readText(row, 'removedAt');
  return { roomId, messageId, content, nonce, sender, sentAt, editedAt, removedAt };
}

function parseSender(row: Row): Sender | null {
  const userId = readText(row, 'senderId');
  const displayName = readWritten(row, 'senderName');
  const role = readRole(row, 'senderRole');
  if (userId === null || displayName === null || role === null) return null;
  return Object.freeze({ userId, displayName, role });
}
