import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../model';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import {
  createMessageEntrySelector,
  makeMessageList,
  reduceMessageList,
  type MessageList,
  type MessageListEvent,
} from './index';

const run = (events: readonly MessageListEvent[], from: MessageList = makeMessageList()) =>
  events.reduce(reduceMessageList, from);

const answeredTimes = (message: Message, count: number): Message =>
  count === 0 ? message : { ...message, replyCount: count, repliedAt: answerTime(count) };
const answerTime = (count: number) => `2026-11-24T11:00:00.${String(count).padStart(3, '0')}Z`;
const answered = (messageId: string, count: number): MessageListEvent => ({
  kind: 'answered',
  count: { messageId, replyCount: count, repliedAt: answerTime(count) },
});

/** A server's messages, each with the number of its answers, and everything that can be told about them. */
const history = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 30 }).map((counts) => {
  const truth = counts.map((count, index) => answeredTimes(sampleMessage(index + 1), count));
  const tellings = truth.flatMap((message): MessageListEvent[] => [
    { kind: 'received', posts: [message] },
    { kind: 'acknowledged', post: { ...message, replyCount: 0, repliedAt: null } },
    ...Array.from({ length: message.replyCount }, (_, index) => answered(message.messageId, index + 1)),
  ]);
  const asFirstPosted = truth.map((message) => ({ ...message, replyCount: 0, repliedAt: null }));
  return { truth, tellings, asFirstPosted };
});

const held = ({ list }: MessageList) => list.posts.ids.map((id) => list.posts.get(id));

describe('the list of a room', () => {
  it('[ML3] ends as the server, whatever the order and number of tellings', () => {
    const scenario = history.chain(({ truth, tellings, asFirstPosted }) =>
      fc
        .tuple(
          fc.shuffledSubarray([...tellings, ...tellings], { minLength: tellings.length * 2 }),
          fc.nat(tellings.length),
          fc.nat(truth.length),
        )
        .map(([events, windowAt, seenBefore]) => {
          const window: MessageListEvent = {
            kind: 'window',
            posts: asFirstPosted.slice(0, seenBefore),
            reachesStart: true,
          };
          return { truth, events: [...events.slice(0, windowAt), window, ...events.slice(windowAt + 0)] };
        }),
    );
    fc.assert(
      fc.property(scenario, ({ truth, events }) => {
        expect(held(run(events))).toEqual(truth);
      }),
    );
  });

  it('[ML3] [ML6] holds the newest stretch of the server without a hole when its start is history', () => {
    const scenario = history.chain(({ truth, tellings, asFirstPosted }) =>
      fc
        .tuple(
          fc.shuffledSubarray([...tellings, ...tellings], { minLength: tellings.length }),
          fc.nat(truth.length - 1),
        )
        .map(([events, start]) => ({ truth, events, start, window: asFirstPosted.slice(start) })),
    );
    fc.assert(
      fc.property(scenario, ({ truth, events, start, window }) => {
        const opened = run([{ kind: 'window', posts: window, reachesStart: start === 0 }]);
        const repaired: MessageListEvent = { kind: 'received', posts: truth };
        expect(held(run([...events, repaired], opened))).toEqual(truth.slice(start));
      }),
    );
  });

  it.each([
    ['rising', [1, 2, 3]],
    ['falling', [3, 2, 1]],
  ])('[ML4] holds the highest count and the latest answer, told %s', (_order, counts) => {
    const id = sampleId(1);
    const list = run([
      { kind: 'window', posts: sampleMessages(1, 2), reachesStart: true },
      ...counts.map((count) => answered(id, count)),
      { kind: 'received', posts: [answeredTimes(sampleMessage(1), 1)] },
    ]);
    expect(list.list.posts.get(id)).toMatchObject({ replyCount: 3, repliedAt: answerTime(3) });
  });

  it('[ML5] is the same list after a count that is not news', () => {
    const list = run([
      { kind: 'window', posts: sampleMessages(1, 2), reachesStart: true },
      answered(sampleId(1), 2),
    ]);
    expect(run([answered(sampleId(1), 1)], list)).toBe(list);
  });

  it('[REA10] shows the reactions that were told with the most changes, whichever came last', () => {
    const id = sampleId(1);
    const reacted = (version: number, posted = false): MessageListEvent => {
      const reactions = { version, counts: { '👏': 10 - version } };
      return posted
        ? { kind: 'received', posts: [sampleMessage(1, { reactions })] }
        : { kind: 'reacted', reactions: { messageId: id, ...reactions } };
    };
    const first: MessageListEvent = { kind: 'window', posts: [sampleMessage(1)], reachesStart: true };
    const reactionsIn = ({ list }: MessageList) => list.posts.get(id)?.reactions;
    for (const order of [
      [first, reacted(3), reacted(2), reacted(1, true)],
      [reacted(2), reacted(3), first, reacted(2, true)],
      [first, reacted(1), reacted(3, true), reacted(2)],
    ])
      expect(reactionsIn(run(order))).toEqual({ version: 3, counts: { '👏': 7 } });
    const list = run([first, reacted(3)]);
    expect(run([reacted(2)], list)).toBe(list);
  });

  it('[ML11] counts an answer that was heard before its message', () => {
    const list = run([
      { kind: 'window', posts: sampleMessages(10, 5), reachesStart: false },
      answered(sampleId(7), 2),
      { kind: 'older', posts: sampleMessages(5, 5), before: sampleId(10), reachesStart: true },
    ]);
    expect(list.list.posts.get(sampleId(7))?.replyCount).toBe(2);
    expect(list.heard.size).toBe(0);
  });

  it('[ML11] remembers a bounded number of such answers', () => {
    const list = run(Array.from({ length: 700 }, (_, index) => answered(sampleId(index), 1)));
    expect(list.heard.size).toBe(500);
    expect(list.heard.has(sampleId(699))).toBe(true);
  });
});

describe('the lines of a room', () => {
  const reply = sampleMessage(3, { repliedId: sampleId(1) });
  const opened = run([
    { kind: 'window', posts: [...sampleMessages(1, 2), reply], reachesStart: true },
    {
      kind: 'sending',
      post: {
        nonce: 'n',
        senderId: 'ann',
        content: 'mine',
        repliedId: sampleId(2),
        sentAt: 'now',
        error: null,
        isWaiting: false,
      },
    },
  ]);

  it('[ML20] [ML30] shows messages in order with what they quote, and the pending ones last', () => {
    const entries = createMessageEntrySelector()(opened.list);
    expect(entries.map(({ state, quoted }) => [state, quoted?.messageId ?? null])).toEqual([
      ['sent', null],
      ['sent', null],
      ['sent', sampleId(1)],
      ['sending', sampleId(2)],
    ]);
  });

  it('[ML30] shows no quote of a message that is not held', () => {
    const list = run([{ kind: 'window', posts: [reply], reachesStart: false }]);
    expect(createMessageEntrySelector()(list.list)[0]?.quoted).toBeNull();
  });

  it('[ML30] shows what a message quotes when it comes after it, though the server gave it a later id', () => {
    const select = createMessageEntrySelector();
    const early = sampleMessage(1, { repliedId: sampleId(3) });
    const without = run([{ kind: 'window', posts: [early, sampleMessage(2)], reachesStart: true }]);
    expect(select(without.list)[0]?.quoted).toBeNull();
    const withIt = run([{ kind: 'received', posts: [sampleMessage(3)] }], without);
    expect(select(withIt.list)[0]?.quoted?.messageId).toBe(sampleId(3));
  });

  it('[ML31] keeps the lines that show the same, and makes those anew whose message or quote changed', () => {
    const select = createMessageEntrySelector();
    const before = select(opened.list);
    const after = select(run([answered(sampleId(1), 1)], opened).list);
    expect(after.map((entry, index) => entry === before[index])).toEqual([false, true, false, true]);
  });
});
