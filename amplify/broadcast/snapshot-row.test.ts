import { expect, test } from 'vitest';
import { snapshotBounds } from './settings';
import { describeSnapshot, type Row } from './snapshot-row';

const message = (nth: number, content = 'Hello'): Row => ({
  roomId: { S: 'r1' },
  messageId: { S: `m${nth}` },
  content: { S: content },
  repliedId: { NULL: true },
});
const rest = {
  ticks: ['tick'],
  room: { id: { S: 'r1' }, announcement: { NULL: true } },
  hasOlder: false,
  pinned: null,
  crowd: null,
} as const;

test('[TK46] a snapshot has the rows as they are, the oldest first', () => {
  const crowd = { audience: 5, beatOneIn: 1, reactionOneIn: 2 };
  const page = [message(2), message(1)];
  expect(describeSnapshot({ ...rest, page, crowd, pinned: message(1) })).toMatchObject({
    ticks: { L: [{ S: 'tick' }] },
    room: { M: { id: { S: 'r1' } } },
    messages: { L: [{ M: { messageId: { S: 'm1' } } }, { M: { messageId: { S: 'm2' } } }] },
    reachesStart: { BOOL: true },
    pinnedMessage: { M: { messageId: { S: 'm1' } } },
    audience: { N: '5' },
    reactionOneIn: { N: '2' },
  });
  expect(describeSnapshot({ ...rest, page, hasOlder: true })).toMatchObject({
    reachesStart: { BOOL: false },
  });
});

test('[TK46] of long messages there are fewer, so that a read stays small', () => {
  const page = Array.from({ length: 50 }, (_, index) => message(50 - index, 'é'.repeat(2_000)));
  const row = describeSnapshot({ ...rest, page });
  const messages = row['messages']?.L ?? [];
  expect(messages.at(-1)).toMatchObject({ M: { messageId: { S: 'm50' } } });
  expect(messages).toHaveLength(Math.floor(snapshotBounds.messages / 4_040));
  expect(row['reachesStart']).toEqual({ BOOL: false });
});

test('[TK46] one message is there however long it is', () => {
  const page = [message(1, 'x'.repeat(snapshotBounds.messages))];
  expect(describeSnapshot({ ...rest, page })).toMatchObject({
    messages: { L: [{ M: { messageId: { S: 'm1' } } }] },
    reachesStart: { BOOL: true },
  });
});
