import type { Room, RoomStatus } from '../../chat/model';

const byStart = (left: Room, right: Room): number => Date.parse(left.startsAt) - Date.parse(right.startsAt);

/** What is on first; then what comes next, soonest first; then what is over, latest first. */
export function sortRooms(rooms: readonly Room[]): Readonly<Record<RoomStatus, readonly Room[]>> {
  const having = (status: RoomStatus) => rooms.filter((room) => room.status === status);
  return {
    LIVE: having('LIVE').sort((left, right) => byStart(right, left)),
    SCHEDULED: having('SCHEDULED').sort(byStart),
    CLOSED: having('CLOSED').sort((left, right) => byStart(right, left)),
  };
}
