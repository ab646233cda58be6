import { beforeEach, describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import type { Message } from '../model';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import { floorId } from './floor-id';
import { FeedStage } from './live-feed-fixture';

let stage: FeedStage;
let clock: FeedStage['clock'];
let feed: FeedStage['feed'];
let source: FeedStage['source'];
beforeEach(async () => {
  stage = await FeedStage.open();
  ({ clock, feed, source } = stage);
});

const held = () => stage.held;
const contents = (first: number, count: number) => sampleMessages(first, count).map(({ content }) => content);

/** Says something the way the socket does: it is there, and it is heard. */
function hear(message: Message): void {
  source.write(message);
  source.observer.received([message]);
}

describe('an event that can’t be read', () => {
  it('[FD28] reads once what is new, whatever number of events couldn’t be read, and stays live', async () => {
    hear(sampleMessage(200));
    const before = source.reads.length;
    source.write(sampleMessage(201));
    source.observer.missed('new');
    source.write(sampleMessage(202));
    source.observer.missed('new');
    hear(sampleMessage(203));
    expect(feed.isWhole).toBe(false);
    expect(feed.condition.isCaughtUp).toBe(true);
    await clock.pass(3_000);
    expect(held()).toEqual([...contents(100, 10), ...contents(200, 4)]);
    expect(feed.isWhole).toBe(true);
    await clock.pass(60_000);
    expect(source.reads.slice(before)).toMatchObject([{ after: floorId(sampleId(200), 5_000) }]);
  });

  it('[FD28] reads on from before the first of them while more of them come', async () => {
    hear(sampleMessage(200));
    for (let second = 0; second < 20; second += 1) {
      source.write(sampleMessage(210 + second * 10));
      source.observer.missed('new');
      hear(sampleMessage(215 + second * 10));
      await clock.pass(250);
    }
    await clock.pass(3_000);
    expect(stage.list.posts.ids).toEqual(source.window(200).posts.map(FeedStage.idOf));
    expect(source.reads.length).toBeLessThan(10);
  });

  it('[FD28] reads all that is held when what was changed couldn’t be read, or may have been', async () => {
    source.write(sampleMessage(100, { content: '', removedAt: 'now' }));
    source.observer.missed('new');
    source.observer.missed('any');
    await clock.pass(3_000);
    expect(stage.list.posts.get(sampleId(100))?.removedAt).toBe('now');
  });

  it('[FD28] tries again when that read fails, and is not whole before', async () => {
    source.write(sampleMessage(201));
    source.failures.push(makeChatError('read', 'UNREACHABLE'));
    source.observer.missed('new');
    await clock.pass(1_500);
    expect(feed.isWhole).toBe(false);
    await clock.pass(3_000);
    expect(held().at(-1)).toBe('message 201');
    expect(feed.isWhole).toBe(true);
  });
});
