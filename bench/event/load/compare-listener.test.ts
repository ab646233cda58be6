import { expect, it } from 'vitest';
import { makeTickedList, reduceTickedList, type Tick, type TickedList } from '../../../chat/ticks';
import { emptyBatch } from '../../../chat/ticks';
import { sampleMessage } from '../../../chat/testing';
import { compareListener, isNothing } from './compare-listener';

const messages = Array.from({ length: 6 }, (_, index) => sampleMessage(index + 1));
const stored = messages.map(({ messageId, content, nonce, sender, replyCount, editedAt, removedAt }) => ({
  messageId,
  content,
  nonce,
  senderId: sender.userId,
  senderName: sender.displayName,
  replyCount,
  editedAt,
  removedAt,
}));
const tick = (id: number, covered: typeof messages, shown: typeof messages): Tick => ({
  ...emptyBatch,
  roomId: 'room',
  id,
  prev: id - 1,
  from: covered[0]?.messageId ?? null,
  to: covered.at(-1)?.messageId ?? null,
  messages: shown,
  more: covered.length - shown.length,
});
const hear = (...ticks: readonly Tick[]): TickedList =>
  ticks.reduce(
    (state, one) => reduceTickedList(state, { kind: 'tick', tick: one }),
    reduceTickedList(makeTickedList(), {
      kind: 'snapshot',
      snapshot: { ticks: [], posts: [], reachesStart: true },
    }),
  );
const ticks = [
  tick(1, messages.slice(0, 2), messages.slice(0, 2)),
  tick(2, messages.slice(2), messages.slice(2, 4)),
];

it('finds nothing where each message is held or marked as left out', () => {
  expect(isNothing(compareListener(hear(...ticks), stored))).toBe(true);
});

it('finds a tick that was lost, a stretch that counts wrong and a message that differs', () => {
  expect(compareListener(hear(...ticks.slice(1)), stored)).toMatchObject({ unreachable: 2, hasHole: true });
  const miscounting = ticks.map((one) => ({ ...one, more: one.more === 0 ? 0 : one.more + 1 }));
  expect(compareListener(hear(...miscounting), stored)).toMatchObject({ unreachable: 0, miscounted: 1 });
  const other = stored.map((row, index) => (index === 0 ? { ...row, content: 'something else' } : row));
  expect(compareListener(hear(...ticks), other)).toMatchObject({ wrong: 1 });
  expect(compareListener(hear(...ticks), stored.slice(1))).toMatchObject({ wrong: 1 });
});
