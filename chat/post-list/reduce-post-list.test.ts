import { describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import { messageKind } from '../message-list';
import type { Message } from '../model';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import { makePostList, reducePostList, type PendingPost, type PostList, type PostListEvent } from './index';

const run = (events: readonly PostListEvent<Message>[], from: PostList<Message> = makePostList()) =>
  events.reduce((list, event) => reducePostList(list, event, messageKind), from);

const window = (first: number, count: number, reachesStart = false): PostListEvent<Message> => ({
  kind: 'window',
  posts: sampleMessages(first, count),
  reachesStart,
});
const received = (...posts: Message[]): PostListEvent<Message> => ({ kind: 'received', posts });
const older = (first: number, count: number, reachesStart = false): PostListEvent<Message> => ({
  kind: 'older',
  posts: sampleMessages(first, count),
  before: sampleId(first + count),
  reachesStart,
});
const idsFrom = (first: number, count: number) =>
  sampleMessages(first, count).map(({ messageId }) => messageId);

const pending = (nonce: string): PendingPost => ({
  nonce,
  senderId: 'ann',
  content: 'mine',
  repliedId: null,
  sentAt: 'now',
  error: null,
  isWaiting: false,
});
const echo = (nonce: string, userId = 'ann') =>
  sampleMessage(60, { nonce, sender: { userId, displayName: userId, role: 'PARTICIPANT' } });
const refusal = makeChatError('send this', 'ROOM_CLOSED');

describe('what is held', () => {
  it('[ML1] holds a post once, by whatever way it is told', () => {
    const list = run([
      window(10, 5),
      received(sampleMessage(12)),
      older(5, 5),
      { kind: 'acknowledged', post: sampleMessage(13) },
      received(sampleMessage(14), sampleMessage(14)),
    ]);
    expect(list.posts.ids).toEqual(idsFrom(5, 10));
    expect(list.posts.size).toBe(10);
  });

  it('[ML2] puts a late post in its place', () => {
    const list = run([window(10, 2), received(sampleMessage(15)), received(sampleMessage(13))]);
    expect(list.posts.ids).toEqual([10, 11, 13, 15].map((second) => sampleId(second)));
  });

  it('[ML5] is the same list after a telling without news', () => {
    const list = run([window(10, 3)]);
    expect(run([received(sampleMessage(11))], list)).toBe(list);
    expect(run([window(10, 3)], list)).toBe(list);
  });

  it('[ML6] leaves out a post from before a hole, and takes it when nothing can be between', () => {
    expect(run([window(10, 3), received(sampleMessage(4))]).posts.ids).toEqual(idsFrom(10, 3));
    expect(run([window(10, 3, true), received(sampleMessage(4))]).posts.ids[0]).toBe(sampleId(4));
  });

  it('[ML6] knows whether there is history', () => {
    expect(run([window(10, 3)]).hasOlder).toBe(true);
    expect(run([window(10, 3, true)]).hasOlder).toBe(false);
    expect(run([window(10, 3), older(5, 5)]).hasOlder).toBe(true);
    expect(run([window(10, 3), older(5, 5, true)]).hasOlder).toBe(false);
  });

  it('[ML7] leaves out a page of history whose neighbour was let go', () => {
    const full = run([window(100, 500)]);
    const grown = run([received(...sampleMessages(600, 10))], full);
    expect(run([older(50, 50)], grown)).toBe(grown);
  });

  it('[ML8] lets the oldest go beyond 500, and says that they are history', () => {
    const list = run([window(1, 50, true), received(...sampleMessages(51, 500))]);
    expect(list.posts.ids).toEqual(idsFrom(51, 500));
    expect(list.posts.size).toBe(500);
    expect(list.hasOlder).toBe(true);
  });

  it('[ML9] keeps what a reader went back to until they are at the end again', () => {
    const reading = run([window(600, 500), older(550, 50), received(...sampleMessages(1100, 100))]);
    expect(reading.posts.ids[0]).toBe(sampleId(550));
    const following = run([{ kind: 'followed' }], reading);
    expect(following.posts.ids).toEqual(idsFrom(700, 500));
  });

  it('[ML13] lets nothing go from under a reader who left the end', () => {
    const before = run([window(1, 500, true), { kind: 'left' }]);
    const reading = run([received(...sampleMessages(501, 300))], before);
    expect(reading.posts.ids).toEqual(idsFrom(1, 800));
    expect(run([{ kind: 'followed' }], reading).posts.ids).toEqual(idsFrom(301, 500));
  });

  it('[ML13] holds no more than 10,000 for them, and more when they asked for it', () => {
    const before = run([window(101, 500), { kind: 'left' }]);
    const full = run([received(...sampleMessages(601, 9_505))], before);
    expect(full.posts.ids).toEqual(idsFrom(106, 10_000));
    const asked = run([older(56, 50), received(...sampleMessages(10_106, 100))], full);
    expect(asked.posts.ids).toEqual(idsFrom(56, 10_150));
  });

  it('[ML13] remembers that they left when the list starts anew', () => {
    const reset: PostListEvent<Message> = {
      kind: 'reset',
      posts: sampleMessages(900, 3),
      reachesStart: false,
    };
    const list = run([window(1, 5, true), { kind: 'left' }, reset, received(...sampleMessages(903, 600))]);
    expect(list.posts.ids).toEqual(idsFrom(900, 603));
  });

  it('[ML10] starts anew from what was read, and keeps what was sent', () => {
    const list = run([
      window(1, 5, true),
      { kind: 'sending', post: pending('n1') },
      { kind: 'reset', posts: sampleMessages(900, 3), reachesStart: false },
    ]);
    expect(list.posts.ids).toEqual(idsFrom(900, 3));
    expect(list).toMatchObject({ hasOlder: true, isLoaded: true, pending: [{ nonce: 'n1' }] });
  });
});

describe("one's own posts", () => {
  const sending: PostListEvent<Message> = { kind: 'sending', post: pending('n1') };

  it.each<[string, PostListEvent<Message>]>([
    ['live', received(echo('n1'))],
    ['the answer', { kind: 'acknowledged', post: echo('n1') }],
    ['a repair', received(sampleMessage(59), echo('n1'))],
    ['a window', { kind: 'window', posts: [echo('n1')], reachesStart: true }],
  ])('[ML21] takes the post told by %s for the pending one', (_way, event) => {
    const list = run([window(50, 5), sending, event, received(echo('n1'))]);
    expect(list.pending).toEqual([]);
    expect(list.posts.ids.filter((id) => id === sampleId(60))).toHaveLength(1);
  });

  it('[ML21] knows its own even when the post itself stands behind a hole', () => {
    const list = run([window(100, 50), sending, received(echo('n1'))]);
    expect(list.pending).toEqual([]);
    expect(list.posts.ids[0]).toBe(sampleId(100));
  });

  it("[ML22] does not take somebody else's nonce for its own", () => {
    expect(run([window(50, 5), sending, received(echo('n1', 'ben'))]).pending).toHaveLength(1);
  });

  it('[ML20] keeps the order of sending', () => {
    const list = run([sending, { kind: 'sending', post: pending('n2') }]);
    expect(list.pending.map(({ nonce }) => nonce)).toEqual(['n1', 'n2']);
  });

  it('[ML23] keeps a refused post with its reason until it is sent again or discarded', () => {
    const refused = run([sending, { kind: 'refused', nonce: 'n1', error: refusal }]);
    expect(refused.pending[0]?.error).toBe(refusal);
    expect(run([{ kind: 'retried', nonce: 'n1' }], refused).pending[0]?.error).toBeNull();
    expect(run([{ kind: 'discarded', nonce: 'n1' }], refused).pending).toEqual([]);
  });

  it('[ML23] knows no refusal of what has been confirmed', () => {
    const confirmed = run([sending, received(echo('n1'))]);
    expect(run([{ kind: 'refused', nonce: 'n1', error: refusal }], confirmed)).toBe(confirmed);
  });
});
