import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ReviewQueue, RoomSession } from '../ports';
import { makeFakeEdges, sampleHeldPost, sampleId, sampleMessage, type FakeEdges } from '../testing';
import { moderationOf } from '.';

let edges: FakeEdges;
let room: RoomSession;
let queue: ReviewQueue;

beforeEach(async () => {
  edges = makeFakeEdges();
  room = createChat(edges).openRoom('room');
  ({ queue } = moderationOf(room));
  await edges.clock.pass(0);
});

const hold = (...seconds: number[]) =>
  edges.transport.heldPosts.push(...seconds.map((second) => sampleHeldPost(second)));
const watch = async () => {
  const leave = queue.subscribe(() => undefined);
  await edges.clock.pass(0);
  return leave;
};
const waiting = () => queue.getSnapshot().items.map(({ post }) => post.content);
const reads = () => edges.transport.asked.filter((what) => what === 'readHeldPosts').length;
const first = () => {
  const [line] = queue.getSnapshot().items;
  if (line === undefined) throw new Error('unable to decide; nothing waits');
  return line.post;
};

describe('[MTL40] the queue is looked at', () => {
  it('for as long as somebody watches, and at once when they begin', async () => {
    hold(1);
    await edges.clock.pass(60_000);
    expect(reads()).toBe(0);
    const leave = await watch();
    expect(waiting()).toEqual(['held 1']);
    leave();
    const before = reads();
    await edges.clock.pass(600_000);
    expect(reads()).toBe(before);
    expect(waiting()).toEqual(['held 1']);
    hold(2);
    await watch();
    expect(waiting()).toEqual(['held 1', 'held 2']);
  });

  it('ever more rarely while nothing happens, at least every minute', async () => {
    await watch();
    await edges.clock.pass(10 * 60_000);
    expect(reads()).toBeGreaterThan(10);
    expect(reads()).toBeLessThan(20);
    hold(1);
    await edges.clock.pass(60_000);
    expect(waiting()).toEqual(['held 1']);
  });

  it('at once when a message is hidden or put back, or the moderator is back', async () => {
    await watch();
    await edges.clock.pass(10 * 60_000);
    hold(1);
    const hidden = sampleMessage(100, { content: '', removedAt: '2026-11-24T10:05:00.000Z' });
    edges.transport.messages.observer.received([hidden]);
    await edges.clock.pass(0);
    expect(waiting()).toEqual(['held 1']);
    await edges.clock.pass(10 * 60_000);
    hold(2);
    edges.returns.happen();
    await edges.clock.pass(0);
    expect(waiting()).toEqual(['held 1', 'held 2']);
  });

  it('without a word, keeping what was loaded behind its beginning', async () => {
    hold(1, 2, 3, 4, 5);
    await watch();
    queue.loadMore();
    await edges.clock.pass(0);
    expect(waiting()).toEqual(['held 1', 'held 2', 'held 3', 'held 4']);
    edges.transport.heldPosts.splice(1, 1);
    await edges.clock.pass(10_000);
    expect(waiting()).toEqual(['held 1', 'held 3', 'held 4']);
    expect(queue.getSnapshot()).toMatchObject({ hasMore: true, isLoading: false });
  });
});

describe('[MTL41] what is decided on', () => {
  it('leaves the queue at once, also when an older answer still holds it, and the log is read again', async () => {
    hold(1, 2);
    await watch();
    const log = moderationOf(room).openAuditLog();
    await edges.clock.pass(0);
    const logReads = () => edges.transport.asked.filter((what) => what === 'readAuditEntries').length;
    const before = logReads();
    const post = first();
    expect(await queue.decide(post, 'publish')).toEqual({ ok: true, value: null });
    expect(waiting()).toEqual(['held 2']);
    expect(logReads()).toBe(before + 1);
    edges.transport.heldPosts.unshift(post);
    await edges.clock.pass(10_000);
    expect(waiting()).toEqual(['held 2']);
    log.close();
  });

  it('leaves it as well when somebody else was faster, and stays when it failed', async () => {
    hold(1, 2);
    await watch();
    edges.transport.failures.push({ error: makeChatError('decide', 'UNREACHABLE') });
    expect(await queue.decide(first(), 'discard')).toMatchObject({ error: { code: 'UNREACHABLE' } });
    expect(waiting()).toEqual(['held 1', 'held 2']);
    edges.transport.heldPosts.shift();
    expect(await queue.decide(first(), 'discard')).toMatchObject({ error: { code: 'NOT_HELD' } });
    expect(waiting()).toEqual(['held 2']);
  });

  it('[MTL41] learns by itself which decision it was that it met, and leaves at once', async () => {
    hold(1, 2);
    await watch();
    edges.transport.failures.push({ error: makeChatError('decide', 'TRY_AGAIN') });
    const asked = queue.decide(first(), 'discard');
    edges.transport.heldPosts.shift();
    await edges.clock.pass(1_000);
    expect(await asked).toMatchObject({ error: { code: 'NOT_HELD' } });
    expect(waiting()).toEqual(['held 2']);
  });

  it('waits again when it was put back and reported anew', async () => {
    hold(1);
    await watch();
    await queue.decide(first(), 'publish');
    edges.transport.heldPosts.push(sampleHeldPost(1, { heldAt: '2026-11-24T11:00:00.000Z' }));
    queue.refresh();
    await edges.clock.pass(0);
    expect(waiting()).toEqual(['held 1']);
  });
});

it('[MTL42] what waits comes with what it answers or quotes, and with why it was reported', async () => {
  edges.transport.messages.write(sampleMessage(50, { content: 'a question' }));
  edges.transport.heldPosts.push(
    sampleHeldPost(1, { parentId: sampleId(50) }),
    sampleHeldPost(2, { reason: 'REPORTED' }),
  );
  edges.transport.reportTexts.set(sampleId(2), [{ reason: 'SPAM', note: '' }]);
  await watch();
  await edges.clock.pass(0);
  expect(queue.getSnapshot().items).toMatchObject([
    { context: { content: 'a question' }, reports: null },
    { context: null, reports: { texts: [{ reason: 'SPAM' }] } },
  ]);
  const [line] = queue.getSnapshot().items;
  await edges.clock.pass(20_000);
  expect(queue.getSnapshot().items[0]).toBe(line);
});

it('[MTL9] nothing of the queue is left when the room is closed', async () => {
  hold(1);
  await watch();
  room.close();
  expect(edges.clock.pending).toBe(0);
});
