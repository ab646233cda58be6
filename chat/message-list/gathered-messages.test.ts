import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeChatError } from '../failures';
import type { Message } from '../model';
import { makePostList } from '../post-list';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import {
  createMessageEntrySelector,
  GatheredMessages,
  makeMessageList,
  reduceMessageList,
  type MessageList,
  type MessageListEvent,
  messageKind,
} from './index';

const window: MessageListEvent = { kind: 'window', posts: sampleMessages(10, 5), reachesStart: false };
const received = (...seconds: number[]): MessageListEvent => ({
  kind: 'received',
  posts: seconds.map((second) => sampleMessage(second)),
});
const ann = { userId: 'ann', displayName: 'Ann', role: 'PARTICIPANT' } as const;
const sending = (nonce: string): MessageListEvent => ({
  kind: 'sending',
  post: {
    nonce,
    senderId: 'ann',
    content: 'mine',
    repliedId: null,
    sentAt: 'now',
    error: null,
    isWaiting: false,
  },
});

const gather = () =>
  new GatheredMessages<MessageList, MessageListEvent>({
    make: makeMessageList,
    reduce: reduceMessageList,
    messagesOf: (list) => list,
  });

/** Whatever can happen, about few enough messages that the same ones are met again. */
const second = fc.integer({ min: 1, max: 40 });
const nonce = fc.constantFrom('n1', 'n2');
const message = fc
  .tuple(second, fc.nat({ max: 2 }), fc.option(second), fc.boolean())
  .map(([at, edits, replied, isRemoved]) =>
    sampleMessage(at, {
      // The first seconds are this person's own, so that echoes are met, too.
      ...(at <= 2 ? { nonce: `n${at}`, sender: ann } : {}),
      content: edits === 0 ? 'first' : `edit ${edits}`,
      editedAt: edits === 0 ? null : `2026-11-24T10:00:0${edits}.000Z`,
      repliedId: replied === null ? null : sampleId(replied),
      removedAt: isRemoved ? '2026-11-24T10:09:00.000Z' : null,
    }),
  );
const happening: fc.Arbitrary<MessageListEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(message, { maxLength: 3 })
      .map((posts): MessageListEvent => ({ kind: 'received', posts })),
  },
  fc.constant(window),
  message.map((post): MessageListEvent => ({ kind: 'acknowledged', post })),
  nonce.map(sending),
  nonce.map((of): MessageListEvent => ({ kind: 'discarded', nonce: of })),
  nonce.map((of): MessageListEvent => ({
    kind: 'refused',
    nonce: of,
    error: makeChatError('send this', 'ROOM_CLOSED'),
  })),
  fc.constant<MessageListEvent>({ kind: 'followed' }),
  fc
    .array(message, { maxLength: 4 })
    .map((posts): MessageListEvent => ({ kind: 'reset', posts, reachesStart: false })),
  fc
    .tuple(fc.array(message, { maxLength: 4 }), second, fc.boolean())
    .map(([posts, before, reachesStart]): MessageListEvent => ({
      kind: 'older',
      posts: posts.filter(({ messageId }) => messageId < sampleId(before)),
      before: sampleId(before),
      reachesStart,
    })),
  fc.tuple(second, fc.nat({ max: 3 })).map(([of, replyCount]): MessageListEvent => ({
    kind: 'answered',
    count: { messageId: sampleId(of), replyCount, repliedAt: `2026-11-24T11:00:0${replyCount}.000Z` },
  })),
);

const summary = ({ list, heard }: ReturnType<typeof makeMessageList>) => ({
  posts: list.posts.ids.map((id) => list.posts.get(id)),
  pending: list.pending.map(({ nonce: of, error }) => [of, error?.code]),
  hasOlder: list.hasOlder,
  isLoaded: list.isLoaded,
  heard: [...heard],
});

describe('messages that are put in their places when somebody looks', () => {
  it('[ML1] [ML3] [ML6] end as if each had been placed when it was heard, whenever somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(happening, fc.boolean()), { maxLength: 40 }), (events) => {
        const gathered = gather();
        let placed = makeMessageList();
        for (const [event, isLookedAt] of events) {
          const before = placed;
          placed = reduceMessageList(placed, event);
          const isNews = gathered.tell(event);
          if (placed !== before) expect(isNews).toBe(true);
          expect(gathered.pending.map((own) => own.nonce)).toEqual(
            placed.list.pending.map((own) => own.nonce),
          );
          if (isLookedAt) expect(summary(gathered.current)).toEqual(summary(placed));
        }
        expect(summary(gathered.current)).toEqual(summary(placed));
      }),
      { numRuns: 1000 },
    );
  });

  it('[ML5] are no news when they are held, or stand behind a hole', () => {
    const gathered = gather();
    gathered.tell(window);
    const before = gathered.current;
    expect(gathered.tell(received(11))).toBe(false);
    expect(gathered.tell(received(3))).toBe(false);
    expect(gathered.current).toBe(before);
    expect(gathered.tell(received(20))).toBe(true);
  });

  it('[ML21] are placed at once while something of this person is pending', () => {
    const gathered = gather();
    gathered.tell(window);
    gathered.tell(sending('n1'));
    gathered.tell({ kind: 'received', posts: [sampleMessage(20, { nonce: 'n1', sender: ann })] });
    expect(gathered.pending).toEqual([]);
  });
});

type Lines = ReturnType<ReturnType<typeof createMessageEntrySelector>>;

function expectSameKept(before: Lines, shown: Lines): void {
  const earlier = new Map(
    before.flatMap((entry) => (entry.state === 'sent' ? [[entry.message, entry]] : [])),
  );
  for (const entry of shown) {
    const kept = entry.state === 'sent' ? earlier.get(entry.message) : undefined;
    if (kept?.quoted === entry.quoted) expect(entry).toBe(kept);
  }
}

it('[ML30] [ML31] shows the same lines as one who looks for the first time, and keeps those that are the same', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (events) => {
      const select = createMessageEntrySelector();
      let state = makeMessageList();
      let before = select(state.list);
      for (const event of events) {
        state = reduceMessageList(state, event);
        const shown = select(state.list);
        expect(shown).toEqual(createMessageEntrySelector()(state.list));
        expectSameKept(before, shown);
        before = shown;
      }
    }),
    { numRuns: 500 },
  );
});

it('[ML30] [ML31] does so while newer ones come, the oldest go, and what is quoted comes late, changes or goes', () => {
  // Of what is told some is newer than all that is held, as in a busy room, and some is not.
  const told = fc.record({
    ahead: fc.integer({ min: -4, max: 3 }),
    quoting: fc.integer({ min: -6, max: 3 }),
    edits: fc.nat({ max: 1 }),
  });
  const step = fc.tuple(fc.array(told, { maxLength: 3 }), fc.nat({ max: 4 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const select = createMessageEntrySelector();
      let [list, newest] = [makePostList<Message>(), 100];
      let before = select(list);
      for (const [all, gone] of steps) {
        const incoming = all.map(({ ahead, quoting, edits }) =>
          sampleMessage(newest + ahead, {
            repliedId: quoting === 0 ? null : sampleId(newest + ahead + quoting),
            editedAt: edits === 0 ? null : '2026-11-24T10:00:01.000Z',
          }),
        );
        newest = Math.max(newest, ...all.map(({ ahead }) => newest + ahead));
        const posts = list.posts.merged(incoming, messageKind);
        list = { ...list, posts: posts.after(Math.min(gone, Math.max(0, posts.size - 5))) };
        const shown = select(list);
        expect(shown).toEqual(createMessageEntrySelector()(list));
        expectSameKept(before, shown);
        before = shown;
      }
    }),
    { numRuns: 500 },
  );
});
