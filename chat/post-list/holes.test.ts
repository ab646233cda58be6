import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageKind } from '../message-list';
import type { Message } from '../model';
import { sampleId, sampleMessages } from '../testing';
import {
  createStretchPlacer,
  OrderedPosts,
  makePostList,
  reducePostList,
  type PostList,
  type PostListEvent,
} from './index';

const run = (events: readonly PostListEvent<Message>[], from: PostList<Message> = makePostList()) =>
  events.reduce((list, event) => reducePostList(list, event, messageKind), from);

const window: PostListEvent<Message> = {
  kind: 'window',
  posts: sampleMessages(900, 10),
  reachesStart: false,
};
const left: PostListEvent<Message> = { kind: 'left' };
/** Read from amid the room: all from `first` on, and nothing but that. */
const filled = (first: number, count: number): PostListEvent<Message> => ({
  kind: 'filled',
  posts: sampleMessages(first, count),
  from: sampleId(first),
  to: sampleId(first + count - 1),
});
const hole = (from: number, to: number) => ({ from: sampleId(from), to: sampleId(to) });
const received = (first: number, count: number): PostListEvent<Message> => ({
  kind: 'received',
  posts: sampleMessages(first, count),
});

describe('holes', () => {
  it('[ML14] stand beside what was read from amid the room', () => {
    const list = run([window, left, filled(500, 20)]);
    expect(list.holes).toMatchObject([hole(519, 900)]);
    expect(list.hasOlder).toBe(true);
    expect(run([filled(300, 5)], list).holes).toMatchObject([hole(304, 500), hole(519, 900)]);
  });

  it('[ML14] shrink from the end that was read, keep their name, and close when nothing is left', () => {
    const before = run([window, left, filled(500, 20)]);
    const name = before.holes[0]?.id;
    const fromBelow = run(
      [{ kind: 'filled', posts: sampleMessages(850, 50), from: sampleId(850), to: sampleId(900) }],
      before,
    );
    expect(fromBelow.holes).toMatchObject([{ id: name, ...hole(519, 850) }]);
    const closed = run(
      [{ kind: 'filled', posts: sampleMessages(520, 330), from: sampleId(519), to: sampleId(850) }],
      fromBelow,
    );
    expect(closed.holes).toEqual([]);
    expect(closed.posts.ids).toEqual(sampleMessages(500, 410).map(({ messageId }) => messageId));
  });

  it('[ML14] reach the first message of all when that was read', () => {
    const posts = sampleMessages(1, 5);
    const list = run([window, left, { kind: 'filled', posts, from: null, to: sampleId(5) }]);
    expect(list).toMatchObject({ hasOlder: false, holes: [hole(5, 900)] });
  });

  it('[ML6] take in nothing that is heard', () => {
    const list = run([window, left, filled(500, 20)]);
    expect(run([received(600, 1)], list)).toBe(list);
    expect(run([received(910, 1)], list).posts.ids.at(-1)).toBe(sampleId(910));
  });

  it('[ML14] are gone for who is back at the end, with all that was before them', () => {
    const list = run([window, left, filled(500, 20), { kind: 'followed' }]);
    expect(list.posts.ids).toEqual(sampleMessages(900, 10).map(({ messageId }) => messageId));
    expect(list).toMatchObject({ hasOlder: true, holes: [] });
    expect(run([filled(400, 5)], list)).toBe(list);
  });

  it('[ML15] grow at the end, and what the reader went to see stays, when too much is held', () => {
    const list = run([window, left, filled(500, 20), received(910, 10_000)]);
    expect(list.posts.ids).toHaveLength(10_000);
    expect(list.posts.ids[0]).toBe(sampleId(500));
    expect(list.holes).toMatchObject([hole(519, 930)]);
  });

  it('[ML3] [ML14] leave all that was read, once and in order, whatever was read when', () => {
    const reads = fc.array(fc.tuple(fc.nat({ max: 190 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(reads, (stretches) => {
        const events = stretches.map(([first, count]) => filled(1 + first, count));
        const list = run([{ ...window, posts: sampleMessages(300, 5) }, left, ...events]);
        const read = new Set(
          stretches.flatMap(([first, count]) => sampleMessages(1 + first, count)).map(messageKind.idOf),
        );
        expect(list.posts.ids.slice(0, -5)).toEqual([...read].sort());
        // Wherever two neighbours weren't read together there is a hole, and nowhere else.
        const together = (one: string, other: string) =>
          stretches.some(([first, count]) => sampleId(1 + first) <= one && other <= sampleId(first + count));
        const pairs = list.posts.ids
          .slice(0, -5)
          .map((id, index) => ({ from: id, to: list.posts.ids[index + 1] ?? '' }));
        const apart = pairs.filter(({ from, to }) => !together(from, to));
        expect(list.holes.map(({ from, to }) => ({ from, to }))).toEqual(apart);
      }),
    );
  });
});

describe('the lines of stretches', () => {
  const posts = new OrderedPosts<string>({ ids: ['b', 'd', 'f'], posts: ['b', 'd', 'f'] });
  const lines = ['B', 'D', 'F', 'unsent'];
  const stretch = (from: string, to: string, isLoading = false) => ({
    key: to,
    stretch: { from, to, count: null },
    isLoading,
    error: null,
  });
  const shape = (all: readonly (string | { readonly key: string })[]) =>
    all.map((line) => (typeof line === 'string' ? line : `(${line.key})`)).join(' ');

  it('[ML58] stand before the first post that is not before their end', () => {
    const place = createStretchPlacer<string>();
    expect(shape(place(lines, posts, [stretch('d', 'f'), stretch('b', 'c')]))).toBe('B (c) D (f) F unsent');
    expect(shape(place(lines, posts, [stretch('c', 'g')]))).toBe('B D F (g) unsent');
    expect(place(lines, posts, [])).toBe(lines);
  });

  it('[ML31] keep their identity as long as they say the same', () => {
    const place = createStretchPlacer<string>();
    const at = (isLoading: boolean) => place(lines, posts, [stretch('b', 'c', isLoading)])[1];
    const before = at(false);
    expect(at(false)).toBe(before);
    expect(at(true)).not.toBe(before);
  });
});
