import { expect, test } from 'vitest';
import { pageSize, ticksInSnapshot } from '../../../chat/limits';
import { room } from './posting-fixture';
import { loadResolver } from './run-resolver';

const readRoom = await loadResolver('read-snapshot-room');
const readTicks = await loadResolver('read-snapshot-ticks');
const readCrowd = await loadResolver('read-snapshot-crowd');
const readMessages = await loadResolver('read-snapshot-messages');
const readPinned = await loadResolver('read-snapshot-pinned');
const args = { roomId: 'r1' };

test('[TK41] of a room that is not there, there is no snapshot', () => {
  expect(readRoom.request({ args })).toMatchObject({
    value: { operation: 'GetItem', key: { id: { S: 'r1' } }, consistentRead: true },
  });
  expect(readRoom.response({ args, result: null })).toMatchObject({ error: { errorType: 'ROOM_NOT_FOUND' } });
});

test('[TK41] the newest ticks are read, and told with the oldest first', () => {
  expect(readTicks.request({ args })).toMatchObject({
    value: { operation: 'Query', limit: ticksInSnapshot, scanIndexForward: false, consistentRead: true },
  });
  const stash = {};
  readTicks.response({ args, stash, result: { items: [{ body: 'second' }, { body: 'first' }] } });
  expect(stash).toEqual({ ticks: ['first', 'second'] });
});

test('[TK41] before the crowd was counted there are no rates', () => {
  const stash = {};
  readCrowd.response({ args, stash, result: null });
  expect(stash).toEqual({ crowd: { audience: null, beatOneIn: null, reactionOneIn: null } });
});

test.each([
  [null, true],
  ['more', false],
])(
  '[TK41] the newest page of messages, with the oldest first; with the token %j reaches the start: %j',
  (nextToken, reachesStart) => {
    expect(readMessages.request({ args })).toMatchObject({
      value: { operation: 'Query', limit: pageSize, scanIndexForward: false, consistentRead: true },
    });
    const stash = {};
    readMessages.response({
      args,
      stash,
      result: { items: [{ messageId: 'b' }, { messageId: 'a' }], nextToken },
    });
    expect(stash).toEqual({ messages: [{ messageId: 'a' }, { messageId: 'b' }], reachesStart });
  },
);

const crowd = { audience: 5, beatOneIn: 1, reactionOneIn: 1 };
const stashOf = (pinnedMessageId: string | null) => ({
  room: { ...room, pinnedMessageId },
  ticks: ['tick'],
  crowd,
  messages: [],
  reachesStart: true,
});
const rest = { ticks: ['tick'], messages: [], reachesStart: true, ...crowd };

test('[TK41] the pinned message is in the snapshot, and costs nothing where none is pinned', () => {
  expect(readPinned.request({ args, stash: stashOf('m1') })).toMatchObject({
    value: { operation: 'GetItem', key: { roomId: { S: 'r1' }, messageId: { S: 'm1' } } },
  });
  expect(readPinned.response({ args, stash: stashOf('m1'), result: { messageId: 'm1' } })).toMatchObject({
    value: { ...rest, room: { id: 'r1' }, pinnedMessage: { messageId: 'm1' } },
  });
  expect(readPinned.request({ args, stash: stashOf(null) })).toMatchObject({
    value: { ...rest, room: { id: 'r1' }, pinnedMessage: null },
  });
});
