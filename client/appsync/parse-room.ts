import type { Membership, Room, RoomStatus } from '../../chat/model';
import { asRow, readCount, readRole, readText, readWritten } from './read-row';

export function parseRoom(value: unknown): Room | null {
  const row = asRow(value);
  if (!row) return null;
  const id = readText(row, 'id');
  const title = readWritten(row, 'title');
  const startsAt = readText(row, 'startsAt');
  const status = parseStatus(row['status']);
  const updatedAt = readText(row, 'updatedAt');
  if (id === null || title === null || startsAt === null || status === null || updatedAt === null)
    return null;
  return Object.freeze({
    id,
    title,
    // What was cleared is empty.
    description: readWritten(row, 'description') || null,
    status,
    visibility: row['visibility'] === 'UNLISTED' ? 'UNLISTED' : 'PUBLIC',
    delivery: row['delivery'] === 'BROADCAST' ? 'BROADCAST' : 'STANDARD',
    // What was cleared is nought.
    expectedAudience: readCount(row, 'expectedAudience') || null,
    startsAt,
    slowModeSeconds: readCount(row, 'slowModeSeconds') ?? 0,
    isReadOnly: row['readOnly'] === true,
    pinnedMessageId: readText(row, 'pinnedMessageId') || null,
    announcement: readWritten(row, 'announcement') || null,
    streamUrl: readText(row, 'streamUrl') || null,
    updatedAt,
  });
}

/** The lobby shows the public rooms; subscriptions tell of all. */
export function isPublicRoom(value: unknown): boolean {
  return asRow(value)?.['visibility'] === 'PUBLIC';
}

function parseStatus(value: unknown): RoomStatus | null {
  return value === 'SCHEDULED' || value === 'LIVE' || value === 'CLOSED' ? value : null;
}

export function parseMembership(value: unknown): Membership | null {
  const row = asRow(value);
  if (!row) return null;
  const roomId = readText(row, 'roomId');
  const userId = readText(row, 'userId');
  const displayName = readWritten(row, 'displayName');
  const role = readRole(row, 'role');
  if (roomId === null || userId === null || displayName === null || role === null) return null;
  return Object.freeze({ roomId, userId, displayName, role });
}
