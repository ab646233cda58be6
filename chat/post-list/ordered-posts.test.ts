import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageKind } from '../message-list';
import type { Message } from '../model';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import { idsThatDiffer, OrderedPosts } from './index';

const posts = new OrderedPosts<Message>().merged(
  [...sampleMessages(5, 3), ...sampleMessages(1, 2)],
  messageKind,
);

it('[ML2] finds what is held, wherever it stands, and nothing else', () => {
  expect(posts.ids).toEqual([1, 2, 5, 6, 7].map((second) => sampleId(second)));
  for (const [place, id] of posts.ids.entries()) expect(posts.get(id)).toBe(posts.inOrder[place]);
  for (const missing of [0, 3, 4, 8]) expect(posts.has(sampleId(missing))).toBe(false);
  expect(new OrderedPosts<Message>().get(sampleId(1))).toBeUndefined();
});

it('[ML5] is the same when nothing told is news, and leaves alone what it was made of when something is', () => {
  expect(posts.merged(sampleMessages(5, 3), messageKind)).toBe(posts);
  const grown = posts.merged([sampleMessage(8), sampleMessage(3)], messageKind);
  expect(posts.size).toBe(5);
  expect(grown.size).toBe(7);
});

it('[ML31] knows which posts came, went and changed', () => {
  const edited = sampleMessage(6, { content: 'edited', editedAt: '2026-11-24T10:00:01.000Z' });
  const next = posts.after(1).merged([edited, sampleMessage(4), sampleMessage(9)], messageKind);
  const differing = [1, 4, 6, 9].map((second) => sampleId(second));
  expect([...idsThatDiffer(posts, next)].sort()).toEqual(differing);
  expect([...idsThatDiffer(next, posts)].sort()).toEqual(differing);
  expect(idsThatDiffer(posts, posts).size).toBe(0);
});

/** What becomes of one of the lists made so far: mostly of the last, and mostly something newer than all that it holds. */
const step = fc.record({
  back: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 3 })),
  ahead: fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(1, 2) }, fc.integer({ min: -6, max: 0 })),
    { maxLength: 3 },
  ),
  version: fc.nat({ max: 2 }),
  gone: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 4 })),
});

it('[ML2] [ML5] never changes, whatever is made of it, and holds what one made from nothing would', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const made = [{ list: new OrderedPosts<Message>(), expected: [] as readonly Message[], newest: 50 }];
      for (const { back, ahead, version, gone } of steps) {
        const { list, expected, newest } = made[Math.max(0, made.length - 1 - back)] ?? missing;
        const told = ahead.map((by) => sampleMessage(newest + by, { replyCount: version }));
        made.push({
          list: list.merged(told, messageKind).after(gone),
          expected: anew([...expected, ...told]).slice(gone),
          newest: Math.max(newest, ...ahead.map((by) => newest + by)),
        });
      }
      for (const { list, expected } of made) {
        expect(list.inOrder).toEqual(expected);
        expect(list.ids).toEqual(expected.map(({ messageId }) => messageId));
        for (const { list: earlier } of made) expectSameFrom(earlier, list);
      }
    }),
    { numRuns: 500 },
  );
});

const missing = { list: posts, expected: posts.inOrder, newest: 7 };

function anew(messages: readonly Message[]): readonly Message[] {
  const byId = new Map<string, Message>();
  for (const message of messages) {
    const held = byId.get(message.messageId);
    byId.set(message.messageId, held === undefined ? message : messageKind.merge(held, message));
  }
  return [...byId.values()].sort((one, other) => (one.messageId < other.messageId ? -1 : 1));
}

/** Where one says that it goes on from another, what is in both is the same. */
function expectSameFrom(earlier: OrderedPosts<Message>, list: OrderedPosts<Message>): void {
  const gone = list.goneSince(earlier);
  if (gone === null) return;
  const kept = earlier.from(gone);
  expect(kept.every((message, place) => list.at(place) === message)).toBe(true);
  expect(gone).toBeLessThanOrEqual(earlier.size);
}
