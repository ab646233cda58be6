import { expect, test } from 'vitest';
import { pageSize } from '../../../chat/limits';
import { room } from './posting-fixture';
import { loadResolver } from './run-resolver';

const readPrepared = await loadResolver('read-prepared-snapshot');
const readRoom = await loadResolver('read-snapshot-room');
const readCrowd = await loadResolver('read-snapshot-crowd');
const readMessages = await loadResolver('read-snapshot-messages');
const readPinned = await loadResolver('read-snapshot-pinned');
const args = { roomId: 'r1' };

test('[TK41] of a room that is not there, there is no snapshot', () => {
  expect(readRoom.request({ args, prev: null })).toMatchObject({
    value: { operation: 'GetItem', key: { id: { S: 'r1' } }, consistentRead: true },
  });
  expect(readRoom.response({ args, result: null })).toMatchObject({ error: { errorType: 'ROOM_NOT_FOUND' } });
});

const ready = { room: { ...room, delivery: 'BROADCAST' }, ticks: ['tick'], messages: [], reachesStart: true };

test('[TK46] what a turn made ready is the answer, and nothing else is read', () => {
  expect(readPrepared.request({ args })).toMatchObject({
    value: { operation: 'GetItem', key: { roomId: { S: 'r1' } }, consistentRead: true },
  });
  const figures = { audience: 5, beatOneIn: 1, reactionOneIn: 2 };
  expect(readPrepared.response({ args, result: { ...ready, ...figures } })).toMatchObject({
    value: { ...ready, ...figures, pinnedMessage: null },
  });
  expect(readPrepared.response({ args, result: ready })).toMatchObject({
    value: { audience: null, beatOneIn: null, reactionOneIn: null },
  });
  expect(readRoom.request({ args, prev: ready })).toMatchObject({ value: ready, skipTo: 'END' });
});

test.each([
  ['there is none', null],
  ['the room left broadcast delivery', { roomId: 'r1', turn: 3 }],
  ['it is leaving', { ...ready, room: { ...room, delivery: 'STANDARD' } }],
])('[TK46] the tables of the room are read where %s', (_, result) => {
  expect(readPrepared.response({ args, result })).toMatchObject({ value: null });
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
  crowd,
  messages: [],
  reachesStart: true,
});
const rest = { ticks: [], messages: [], reachesStart: true, ...crowd };

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
