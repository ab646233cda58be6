import { beforeEach, describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import { messageKind } from '../message-list';
import type { Message } from '../model';
import type { ConnectionState } from '../ports';
import { heldStretches, makePostList, reducePostList } from '../post-list';
import { createSignal, createValueStore } from '../store';
import { FakeClock, FakeSource, noChance, sampleId, sampleMessage, sampleMessages } from '../testing';
import { floorId } from './floor-id';
import { LiveFeed, Revival, type FeedPosts } from './index';

const idOf = (message: Message) => message.messageId;
const unreachable = makeChatError('read', 'UNREACHABLE');

let clock: FakeClock;
let source: FakeSource<Message>;
let connection: ReturnType<typeof createValueStore<ConnectionState>>;
let feed: LiveFeed<Message>;
let list: ReturnType<typeof makePostList<Message>>;
let told: FeedPosts<Message>[];
let returns: ReturnType<typeof createSignal>;

beforeEach(() => {
  clock = new FakeClock();
  source = new FakeSource(idOf, sampleMessages(100, 10));
  connection = createValueStore<ConnectionState>('connecting');
  list = makePostList<Message>();
  told = [];
  returns = createSignal();
  const revival = new Revival(connection, clock, noChance, returns);
  feed = new LiveFeed(
    { idOf, observe: source.observe, read: source.read, held: () => heldStretches(list) },
    { connection, revival, clock, chance: noChance },
    {
      posts: (event) => {
        told.push(event);
        list = reducePostList(list, event, messageKind);
      },
      changed: () => undefined,
    },
  );
  feed.start();
});

/** The first confirmation, its read and the one after it. */
async function becomeLive(): Promise<void> {
  source.observer.window(source.window());
  source.observer.acked();
  connection.set('live');
  await clock.pass(6_000);
}

async function interrupt(): Promise<void> {
  connection.set('interrupted');
  await clock.pass(0);
}

/** Says something the way the socket does: it is there, and it is heard. */
function hear(...messages: readonly Message[]): void {
  source.write(...messages);
  source.observer.received(messages);
}

const heldSeconds = () => list.posts.ids.map((id) => list.posts.get(id)?.content);
const contents = (first: number, count: number) => sampleMessages(first, count).map(({ content }) => content);

describe('observing', () => {
  it('[FD1] begins with the window', () => {
    source.observer.window(source.window());
    expect(told).toEqual([{ kind: 'window', posts: sampleMessages(100, 10), reachesStart: true }]);
    expect(feed.condition.isLoaded).toBe(true);
  });

  it('[FD2] observes anew after a failure, with growing waits', async () => {
    for (const wait of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
      source.observer.failed(unreachable);
      await clock.pass(wait - 1);
      expect(source.observing).toBe(0);
      await clock.pass(1);
      expect(source.observing).toBe(1);
    }
  });

  it.each(['UNAUTHORIZED', 'SIGNED_OUT', 'ROOM_NOT_FOUND'] as const)('[FD3] ends at %s', async (code) => {
    source.observer.failed(makeChatError('read', code));
    await clock.pass(60_000);
    expect(source.observing).toBe(0);
    expect(feed.condition).toMatchObject({ isOver: true, error: { code } });
    expect(clock.pending).toBe(0);
  });

  it('[FD4] observes anew after 15 seconds without window and confirmation', async () => {
    source.observer.window(source.window());
    await clock.pass(15_999);
    expect(source.observers).toHaveLength(1);
    expect(source.observing).toBe(0);
    await clock.pass(1);
    expect(source.observers).toHaveLength(2);
  });

  it('[FD4] leaves an observation alone that has both', async () => {
    await becomeLive();
    await clock.pass(600_000);
    expect(source.observers).toHaveLength(1);
  });

  it('[FD5] observes anew while the connection is interrupted', async () => {
    await becomeLive();
    await interrupt();
    await clock.pass(2_000);
    expect(source.observers).toHaveLength(2);
    await clock.pass(4_000);
    expect(source.observers).toHaveLength(3);
    expect(source.observing).toBe(1);
  });

  it('[FD5] tries nothing while offline, and goes on with the network', async () => {
    await becomeLive();
    connection.set('offline');
    await clock.pass(0);
    source.observer.failed(unreachable);
    await clock.pass(60_000);
    expect(source.observers).toHaveLength(1);
    connection.set('interrupted');
    expect(source.observers).toHaveLength(2);
  });

  it('[FD6] observes anew when the connection came back without it', async () => {
    await becomeLive();
    await interrupt();
    connection.set('live');
    await clock.pass(4_999);
    expect(source.observers).toHaveLength(1);
    await clock.pass(1);
    expect(source.observers).toHaveLength(2);
  });

  it('[FD7] does not hear an observation that ended', async () => {
    await becomeLive();
    const ended = source.observer;
    await interrupt();
    await clock.pass(2_000);
    ended.received([sampleMessage(900)]);
    ended.acked();
    ended.failed(unreachable);
    expect(source.observing).toBe(1);
    expect(heldSeconds()).toEqual(contents(100, 10));
  });

  it('[FD8] observes anew after 2,000 posts, without losing any', async () => {
    await becomeLive();
    hear(...sampleMessages(200, 2_001));
    expect(source.observers).toHaveLength(2);
    expect(list.posts.ids.at(-1)).toBe(sampleId(2_200));
  });

  it('[FD9] leaves nothing behind after close', async () => {
    await becomeLive();
    await interrupt();
    feed.close();
    expect(source.observing).toBe(0);
    expect(clock.pending).toBe(0);
  });
});

describe('repairing', () => {
  it('[FD20] reads what was written while the subscription was being confirmed', async () => {
    source.observer.window(source.window());
    source.write(sampleMessage(110));
    source.observer.acked();
    await clock.pass(50);
    expect(source.reads).toEqual([{ after: floorId(sampleId(109), 5_000), before: null, limit: 100 }]);
    expect(heldSeconds()).toEqual(contents(100, 11));
  });

  it('[FD20] waits with that read for the window', async () => {
    source.observer.acked();
    await clock.pass(1_000);
    expect(source.reads).toEqual([]);
    source.observer.window(source.window());
    await clock.pass(50);
    expect(source.reads).toHaveLength(1);
  });

  it('[FD21] reads once more some seconds later, for what became readable late', async () => {
    source.observer.window(source.window());
    source.observer.acked();
    await clock.pass(50);
    source.write(sampleMessage(105, { messageId: sampleId(105, 7), content: 'late' }));
    await clock.pass(3_000);
    expect(source.reads).toHaveLength(2);
    expect(heldSeconds()).toContain('late');
    await clock.pass(60_000);
    expect(source.reads).toHaveLength(2);
  });

  it('[FD11] reads all that is held again when the person comes back to a connection that seems live', async () => {
    await becomeLive();
    source.write(sampleMessage(150));
    const before = source.reads.length;
    returns.happen();
    await clock.pass(0);
    expect(source.reads).toHaveLength(before + 1);
    expect(heldSeconds()).toEqual([...contents(100, 10), 'message 150']);
    expect(source.observers).toHaveLength(1);
  });

  it('[FD22] reads what an interruption swallowed, and corrects the counts of all that is held', async () => {
    await becomeLive();
    hear(sampleMessage(150));
    await interrupt();
    source.write(
      ...sampleMessages(151, 250),
      sampleMessage(100, { replyCount: 3, repliedAt: '2026-11-24T11:00:00.000Z' }),
    );
    source.observer.acked();
    await clock.pass(50);
    expect(heldSeconds()).toEqual([...contents(100, 10), ...contents(150, 251)]);
    expect(list.posts.get(sampleId(100))?.replyCount).toBe(3);
  });

  it('[FD23] has one read on its way, and reads once for all that is asked meanwhile', async () => {
    source.observer.window(source.window());
    const release = source.hold();
    source.observer.acked();
    await clock.pass(100);
    source.observer.acked();
    source.observer.acked();
    await clock.pass(1_000);
    expect(source.reads).toHaveLength(1);
    release();
    await clock.pass(0);
    expect(source.reads).toHaveLength(2);
    expect(feed.condition.isCaughtUp).toBe(true);
  });

  it('[FD24] shows the newest alone to who follows the end when too much was missed', async () => {
    await becomeLive();
    await interrupt();
    source.write(...sampleMessages(2_000, 1_500));
    source.observer.acked();
    await clock.pass(50);
    expect(told.at(-1)).toMatchObject({ kind: 'apart' });
    expect(list).toMatchObject({ hasOlder: true, holes: [] });
    expect(heldSeconds()).toEqual(contents(3_000, 500));
  });

  it('[FD24] leaves a hole behind what a reader holds when too much was missed, and reads that again', async () => {
    await becomeLive();
    list = reducePostList(list, { kind: 'left' }, messageKind);
    await interrupt();
    source.write(...sampleMessages(2_000, 1_500));
    source.write(sampleMessage(104, { content: '', removedAt: 'later' }));
    source.observer.acked();
    await clock.pass(50);
    expect(list.holes).toMatchObject([{ from: sampleId(109), to: sampleId(2_500) }]);
    expect(list.posts.ids).toHaveLength(1_010);
    expect(list.posts.get(sampleId(104))?.removedAt).toBe('later');
    expect(feed.condition.isCaughtUp).toBe(true);
  });

  it('[FD22] corrects what is held before a hole as well', async () => {
    await becomeLive();
    list = reducePostList(list, { kind: 'left' }, messageKind);
    await interrupt();
    source.write(...sampleMessages(2_000, 1_500));
    source.observer.acked();
    await clock.pass(6_000);
    await interrupt();
    source.write(sampleMessage(102, { content: 'edited', editedAt: 'later' }), sampleMessage(3_600));
    source.observer.acked();
    await clock.pass(50);
    expect(list.posts.get(sampleId(102))?.content).toBe('edited');
    expect(list.posts.ids.at(-1)).toBe(sampleId(3_600));
    expect(list.holes).toHaveLength(1);
  });

  it('[FD24] fills a hole of up to ten pages', async () => {
    await becomeLive();
    await interrupt();
    source.write(...sampleMessages(2_000, 990));
    source.observer.acked();
    await clock.pass(50);
    expect(told.at(-1)?.kind).toBe('received');
    expect(list.posts.ids.at(-1)).toBe(sampleId(2_989));
  });

  it('[FD25] knows what it heard live, so that a later repair reads on from there', async () => {
    await becomeLive();
    hear(...sampleMessages(200, 600));
    await interrupt();
    source.observer.acked();
    await clock.pass(50);
    const [oldest] = list.posts.ids;
    expect(source.reads.at(-1)?.after).toBe(floorId(oldest ?? '', 1));
    expect(heldSeconds()).toEqual(contents(300, 500));
  });

  it('[FD25] does not take for known what it heard after a hole', async () => {
    await becomeLive();
    await interrupt();
    source.write(...sampleMessages(200, 3));
    source.observer.received([sampleMessage(300)]);
    source.observer.acked();
    await clock.pass(50);
    expect(heldSeconds()).toEqual([...contents(100, 10), ...contents(200, 3), ...contents(300, 1)]);
  });

  it('[FD26] tries a failed read again, and has not caught up before', async () => {
    source.observer.window(source.window());
    source.failures.push(unreachable, unreachable);
    source.observer.acked();
    await clock.pass(50 + 1_000);
    expect(source.reads).toHaveLength(2);
    expect(feed.condition.isCaughtUp).toBe(false);
    await clock.pass(2_000);
    expect(feed.condition.isCaughtUp).toBe(true);
  });

  it('[FD26] has not caught up by a read that an interruption overtook', async () => {
    await becomeLive();
    await interrupt();
    const release = source.hold();
    source.observer.acked();
    await clock.pass(50);
    connection.set('live');
    connection.set('interrupted');
    release();
    await clock.pass(0);
    expect(feed.condition.isCaughtUp).toBe(false);
  });

  it('[FD27] shows no later window that stands behind a hole', async () => {
    await becomeLive();
    await interrupt();
    source.write(...sampleMessages(200, 80));
    await clock.pass(2_000);
    source.observer.window(source.window());
    expect(heldSeconds()).toEqual(contents(100, 10));
    source.observer.acked();
    await clock.pass(50);
    expect(heldSeconds()).toEqual([...contents(100, 10), ...contents(200, 80)]);
  });
});
