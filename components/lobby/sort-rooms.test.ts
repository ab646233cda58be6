import { describe, expect, it } from 'vitest';
import type { Room, RoomStatus } from '../../chat/model';
import { sampleRoom } from '../../chat/testing';
import { sortRooms } from './sort-rooms';

const room = (id: string, status: RoomStatus, hour: number): Room =>
  sampleRoom({ id, title: id, status, startsAt: new Date(Date.UTC(2026, 10, 24, hour)).toISOString() });
const ids = (rooms: readonly Room[]) => rooms.map(({ id }) => id);

describe('sortRooms', () => {
  const rooms = [
    room('past-late', 'CLOSED', 6),
    room('next', 'SCHEDULED', 12),
    room('past-early', 'CLOSED', 5),
    room('later', 'SCHEDULED', 15),
    room('live', 'LIVE', 9),
  ];

  it('puts the soonest of what is coming first, and the latest of what is past', () => {
    const sorted = sortRooms(rooms);
    expect(ids(sorted.SCHEDULED)).toEqual(['next', 'later']);
    expect(ids(sorted.CLOSED)).toEqual(['past-late', 'past-early']);
    expect(ids(sorted.LIVE)).toEqual(['live']);
  });

  it('goes by the state that the moderator set, not by the clock', () => {
    expect(ids(sortRooms([room('late', 'SCHEDULED', -100)]).SCHEDULED)).toEqual(['late']);
  });
});
