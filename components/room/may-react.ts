import type { Room } from '../../chat/model';
import type { RoomView } from '../../chat/ports';

/** Whether the server takes reactions: of who has joined and is not muted, also where only moderators write. */
export function mayReact(
  room: Room,
  { membership, pause, isBanned }: Pick<RoomView, 'membership' | 'pause' | 'isBanned'>,
  isModerator: boolean,
): boolean {
  const isOpen = room.status === 'LIVE' || (isModerator && room.status === 'SCHEDULED');
  return isOpen && !isBanned && membership !== null && (isModerator || pause?.reason !== 'MUTED');
}
