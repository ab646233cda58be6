import { util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { maximumIdLength } from '../../../chat/limits';
import type { Role } from './caller';
import type { RoomRow } from './rows';

/** The room's key. What can't be an id can't be a key, so it is answered as an unknown room. */
export function getRoomKey(roomId: string): DynamoDBGetItemRequest['key'] {
  if (roomId === '' || roomId.length > maximumIdLength) refuseRoom();
  return util.dynamodb.toMapValues({ id: roomId });
}

/** Refuses (`ROOM_NOT_FOUND`) if there is no such room. */
export function requireRoom(room: RoomRow | null): void {
  if (!room) refuseRoom();
}

export function refuseRoom(): never {
  util.error('unable to find the room; there is none with this id', 'ROOM_NOT_FOUND');
}

/** Refuses (`ROOM_CLOSED`) but while the room is live; moderators are there before it, too. */
export function requireLive(room: RoomRow, role: Role): void {
  const isOpen = room.status === 'LIVE' || (room.status === 'SCHEDULED' && role === 'MODERATOR');
  if (!isOpen) util.error('unable to send; the room is not live', 'ROOM_CLOSED');
}

/** Refuses (`ROOM_CLOSED`, `READ_ONLY`) unless one may post. */
export function requireOpen(room: RoomRow, role: Role): void {
  requireLive(room, role);
  if (room.readOnly && role !== 'MODERATOR')
    util.error('unable to send; only moderators may write in this room now', 'READ_ONLY');
}
