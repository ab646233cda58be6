import { beforeEach, describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import { sampleMessage, sampleMessages } from '../testing';
import { FeedStage } from './live-feed-fixture';

let stage: FeedStage;
let clock: FeedStage['clock'];
let connection: FeedStage['connection'];
let feed: FeedStage['feed'];
let returns: FeedStage['returns'];
let source: FeedStage['source'];
beforeEach(async () => {
  stage = await FeedStage.open();
  ({ clock, connection, feed, returns, source } = stage);
});

const held = () => stage.held;
const contents = (first: number, count: number) => sampleMessages(first, count).map(({ content }) => content);

describe('who is banned', () => {
  const ban = () => source.observer.failed(makeChatError('follow', 'BANNED'));

  it('[FD12] asks again less and less often, and shows nothing of what it finds', async () => {
    ban();
    source.write(sampleMessage(150));
    for (const wait of [10_000, 20_000, 40_000, 60_000, 60_000]) {
      const before = source.observers.length;
      await clock.pass(wait - 1);
      expect(source.observers).toHaveLength(before);
      await clock.pass(1);
      expect(source.observers).toHaveLength(before + 1);
      source.observer.window(source.window());
      source.observer.acked();
      await clock.pass(1_000);
      ban();
      expect(feed.condition).toMatchObject({ isBanned: true, isOver: false, isCaughtUp: false });
    }
    expect(held()).toEqual(contents(100, 10));
  });

  it('[FD12] reads what was missed once it is let in again', async () => {
    ban();
    source.write(...sampleMessages(150, 120));
    await clock.pass(10_000);
    source.observer.window(source.window());
    source.observer.acked();
    await clock.pass(1_999);
    expect(feed.condition.isBanned).toBe(true);
    await clock.pass(1_000);
    expect(feed.condition).toMatchObject({ isBanned: false, isCaughtUp: true });
    expect(held()).toEqual([...contents(100, 10), ...contents(150, 120)]);
  });

  it('[FD12] asks when the person is back, and not whenever the connection is tried', async () => {
    ban();
    connection.set('interrupted');
    await clock.pass(9_000);
    expect(source.observing).toBe(0);
    returns.happen();
    await clock.pass(0);
    expect(source.observing).toBe(1);
  });

  it('[FD12] stays banned through a failure of another kind', async () => {
    ban();
    await clock.pass(10_000);
    source.observer.failed(makeChatError('follow', 'UNREACHABLE'));
    expect(feed.condition.isBanned).toBe(true);
    await clock.pass(20_000);
    expect(source.observing).toBe(1);
  });
});
