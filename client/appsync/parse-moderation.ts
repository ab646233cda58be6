import { tidyText } from '../../chat/content';
import type { AuditEntry, ModeratorAction, Participant, Standing } from '../../chat/model';
import { asRow, readCount, readRole, readText, readWritten, type Row } from './read-row';

export function parseParticipant(value: unknown): Participant | null {
  const row = asRow(value);
  const standing = row && parseStanding(row);
  if (!row || !standing) return null;
  const roomId = readText(row, 'roomId');
  const role = readRole(row, 'role');
  const joinedAt = readText(row, 'joinedAt');
  if (roomId === null || role === null || joinedAt === null) return null;
  return Object.freeze({ roomId, ...standing, role, joinedAt });
}

export function parseStanding(value: unknown): Standing | null {
  const row = asRow(value);
  if (!row) return null;
  const userId = readText(row, 'userId');
  const displayName = readWritten(row, 'displayName');
  const updatedAt = readText(row, 'updatedAt');
  if (userId === null || displayName === null || updatedAt === null) return null;
  const mutedUntil = readCount(row, 'mutedUntil');
  return Object.freeze({
    userId,
    displayName,
    mutedUntil: mutedUntil === null ? null : new Date(mutedUntil * 1000).toISOString(),
    bannedAt: readText(row, 'bannedAt'),
    updatedAt,
  });
}

export function parseAuditEntry(value: unknown): AuditEntry | null {
  const row = asRow(value);
  if (!row) return null;
  const entryId = readText(row, 'entryId');
  const at = readText(row, 'createdAt');
  const action = parseAction(row);
  const actorId = readText(row, 'actorId');
  if (entryId === null || at === null || action === null || actorId === null) return null;
  return Object.freeze({
    entryId,
    at,
    action,
    actorId,
    targetUserId: readText(row, 'targetUserId'),
    messageId: readText(row, 'messageId'),
    detail: parseDetail(readText(row, 'detail')),
  });
}

const actions: Readonly<Record<ModeratorAction, true>> = {
  ROOM_CREATED: true,
  ROOM_CHANGED: true,
  MESSAGE_REMOVED: true,
  ANSWER_REMOVED: true,
  MUTED: true,
  UNMUTED: true,
  BANNED: true,
  UNBANNED: true,
  RULES_CHANGED: true,
  HELD_PUBLISHED: true,
  HELD_DISCARDED: true,
  REPORTS_DISMISSED: true,
  REPORTS_REOPENED: true,
};

function parseAction(row: Row): ModeratorAction | null {
  const action = readText(row, 'action') ?? '';
  return isAction(action) ? action : null;
}

function isAction(text: string): text is ModeratorAction {
  return Object.hasOwn(actions, text);
}

/** Whatever a person wrote there. */
const tidyWords = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? tidyText(value) : value;

/** Written by the server as JSON; an entry whose detail can't be read is an entry all the same. */
function parseDetail(text: string | null): Row {
  try {
    return asRow(JSON.parse(text ?? '{}', tidyWords)) ?? {};
  } catch (cause) {
    console.warn('unable to read the detail of a log entry; it is not JSON', cause);
    return {};
  }
}
