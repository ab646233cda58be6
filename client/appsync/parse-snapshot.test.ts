import { afterEach, expect, it, vi } from 'vitest';
import { emptyBatch, serialiseTick, type Tick } from '../../chat/ticks';
import { parseSnapshot } from './parse-snapshot';

const tick = (id: number, prev: number): string => {
  const made: Tick = { ...emptyBatch, roomId: 'room', id, prev, from: null, to: null, more: 0, messages: [] };
  return serialiseTick(made);
};
const message = (number: number) => ({
  roomId: 'room',
  messageId: `0${number}`,
  content: `message ${number}`,
  nonce: `nonce ${number}`,
  senderId: 'ann',
  senderName: 'Ann',
  senderRole: 'PARTICIPANT',
  createdAt: '2026-11-24T10:00:00.000Z',
});
const room = {
  id: 'room',
  title: 'Keynote',
  status: 'LIVE',
  visibility: 'PUBLIC',
  delivery: 'BROADCAST',
  expectedAudience: 250_000,
  startsAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:00:00.000Z',
};
const answer = {
  room,
  ticks: [tick(1_000, 0), tick(2_000, 1_000)],
  messages: [message(1), message(2)],
  reachesStart: true,
  pinnedMessage: message(1),
  audience: 40,
  beatOneIn: 1,
  reactionOneIn: 2,
};

afterEach(() => vi.restoreAllMocks());

it('[TK41] reads the room, its chain of ticks, the newest page, what is pinned and the crowd', () => {
  expect(parseSnapshot(answer)).toMatchObject({
    room: { id: 'room', delivery: 'BROADCAST', expectedAudience: 250_000 },
    ticks: [
      { id: 1_000, prev: 0, roomId: 'room' },
      { id: 2_000, prev: 1_000 },
    ],
    posts: [{ content: 'message 1' }, { content: 'message 2' }],
    reachesStart: true,
    pinned: { messageId: '01' },
    crowd: { audience: 40, beatOneIn: 1, reactionOneIn: 2 },
  });
});

it('[TK8] takes of ticks what comes after the last that can’t be read, so that nothing is shown in halves', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const ticks = [tick(1_000, 0), '{"v":9}', tick(3_000, 2_000)];
  expect(parseSnapshot({ ...answer, ticks })?.ticks.map(({ id }) => id)).toEqual([3_000]);
  expect(parseSnapshot({ ...answer, ticks: [...ticks, 'nothing'] })?.ticks).toEqual([]);
  expect(warned).toHaveBeenCalled();
});

it('leaves out messages that can’t be read, and has no crowd before it was counted', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { audience: _, ...uncounted } = answer;
  const read = parseSnapshot({
    ...uncounted,
    messages: [{ roomId: 'room' }, message(2)],
    pinnedMessage: null,
  });
  expect(read).toMatchObject({ posts: [{ content: 'message 2' }], pinned: null, crowd: null });
  expect(parseSnapshot({ ...answer, beatOneIn: 0 })?.crowd).toBeNull();
});

it('is nothing without a room', () => {
  expect(parseSnapshot({ ...answer, room: null })).toBeNull();
  expect(parseSnapshot(null)).toBeNull();
});
