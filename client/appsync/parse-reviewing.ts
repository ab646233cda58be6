import type { HeldPost, HoldReason, Report, RoomRules } from '../../chat/model';
import { readReportText } from '../../chat/moderation';
import { asRow, asRows, readCount, readRole, readText, readWritten, type Row } from './read-row';

export function parseHeldPost(value: unknown): HeldPost | null {
  const row = asRow(value);
  if (!row) return null;
  const heldId = readText(row, 'heldId');
  const reason = parseReason(row);
  const content = readWritten(row, 'content');
  const sentAt = readText(row, 'sentAt');
  const userId = readText(row, 'senderId');
  const displayName = readWritten(row, 'senderName');
  const role = readRole(row, 'senderRole');
  if (heldId === null || reason === null || content === null || sentAt === null) return null;
  if (userId === null || displayName === null || role === null) return null;
  return Object.freeze({
    heldId,
    reason,
    content,
    sentAt,
    sender: Object.freeze({ userId, displayName, role }),
    parentId: readText(row, 'parentId'),
    repliedId: readText(row, 'repliedId'),
    heldAt: readText(row, 'createdAt') ?? sentAt,
  });
}

/** What is missing or not as it should be is no rule. */
export function parseRules(value: unknown): RoomRules | null {
  const row = asRow(value);
  if (!row) return null;
  const words = asRows(row['blockedWords']).filter((word) => typeof word === 'string');
  return Object.freeze({
    blockedWords: Object.freeze(words),
    onBlockedWord: readText(row, 'onBlockedWord') === 'HOLD' ? 'HOLD' : 'REFUSE',
    holdsAll: row['holdsAll'] === true,
    holdAfterReports: readCount(row, 'holdAfterReports'),
  });
}

export function parseReport(value: unknown): Report | null {
  const row = asRow(value);
  const messageId = row && readText(row, 'messageId');
  const reporterId = row && readText(row, 'reporterId');
  const at = row && readText(row, 'createdAt');
  if (!row || messageId === null || reporterId === null || at === null) return null;
  return Object.freeze({ messageId, reporterId, at, text: readReportText(readWritten(row, 'reason')) });
}

function parseReason(row: Row): HoldReason | null {
  const reason = readText(row, 'reason');
  return reason === 'BLOCKED_WORD' || reason === 'ROOM_HOLDS' || reason === 'REPORTED' ? reason : null;
}
