import { describe, expect, it } from 'vitest';
import { sampleId, sampleMessage, sampleMessages } from '../testing';
import { reduceTickedList } from './reduce-ticked-list';
import { noSigns, reduceSigns } from './room-signs';
import { emptyBatch, type Tick } from './tick';
import { makeTickedList, type TickedList, type TickedListEvent } from './ticked-list';

const tickOf = (id: number, prev: number, changes: Partial<Tick> = {}): Tick => ({
  ...emptyBatch,
  roomId: 'room',
  id,
  prev,
  from: null,
  to: null,
  messages: [],
  more: 0,
  ...changes,
});
const showing = (id: number, prev: number, ...seconds: readonly number[]): Tick => {
  const messages = seconds.map((second) => sampleMessage(second));
  return tickOf(id, prev, {
    messages,
    from: messages[0]?.messageId ?? null,
    to: messages.at(-1)?.messageId ?? null,
  });
};
const run = (state: TickedList, ...events: readonly TickedListEvent[]) =>
  events.reduce(reduceTickedList, state);
const heard = (tick: Tick): TickedListEvent => ({ kind: 'tick', tick });
const read = (
  ticks: readonly Tick[],
  posts = sampleMessages(1, 0),
  reachesStart = false,
): TickedListEvent => ({
  kind: 'snapshot',
  snapshot: { ticks, posts, reachesStart },
});
const ids = (state: TickedList) => state.messages.list.posts.ids;

const opened = run(makeTickedList(), read([showing(1_000, 0, 4, 5)], sampleMessages(1, 5)));

describe('a reader of ticks', () => {
  it('[TK4] hears a chain without a hole', () => {
    const state = run(opened, heard(showing(2_000, 1_000, 6)), heard(showing(3_000, 2_000, 7)));
    expect(state).toMatchObject({ solidUpTo: 3_000, missingUpTo: null });
    expect(ids(state)).toEqual([1, 2, 3, 4, 5, 6, 7].map((second) => sampleId(second)));
  });

  it('[TK4] takes a turn that is told anew for no hole', () => {
    const state = run(opened, heard(showing(2_000, 1_000, 6)), heard(showing(2_400, 1_000, 6)));
    expect(state).toMatchObject({ solidUpTo: 2_400, missingUpTo: null });
  });

  it('[TK4] sees a chain that begins anew', () => {
    expect(run(opened, heard(showing(9_000, 0, 20)))).toMatchObject({ solidUpTo: 1_000, missingUpTo: 9_000 });
  });

  it('[TK31] fills a hole from the snapshot, and not from one that is too old', () => {
    const late = run(opened, heard(showing(3_000, 2_000, 7)));
    expect(late).toMatchObject({ solidUpTo: 1_000, missingUpTo: 2_000 });
    expect(run(late, read([showing(1_000, 0, 4, 5)])).missingUpTo).toBe(2_000);
    const filled = run(late, read([showing(1_000, 0, 4, 5), showing(2_000, 1_000, 6)]));
    expect(filled).toMatchObject({ solidUpTo: 3_000, missingUpTo: null, heardSince: [] });
    expect(ids(filled)).toEqual([1, 2, 3, 4, 5, 6, 7].map((second) => sampleId(second)));
  });

  it('[TK32] starts anew when too much was missed, with what was heard since and what was sent', () => {
    const sending: TickedListEvent = {
      kind: 'sending',
      post: {
        nonce: 'n',
        senderId: 'ann',
        content: 'mine',
        repliedId: null,
        sentAt: '',
        error: null,
        isWaiting: false,
      },
    };
    const late = run(opened, sending, heard(showing(9_000, 8_000, 40)));
    const anew = run(
      late,
      read([showing(7_000, 6_000, 30), showing(8_000, 7_000, 31)], sampleMessages(29, 3)),
    );
    expect(ids(anew)).toEqual([29, 30, 31, 40].map((second) => sampleId(second)));
    expect(anew.messages.list).toMatchObject({ hasOlder: true, pending: [{ content: 'mine' }] });
    expect(anew).toMatchObject({ solidUpTo: 9_000, missingUpTo: null });
  });

  it('[TK32] asks for a later snapshot when it has waited for more than a minute', () => {
    const ticks = Array.from({ length: 70 }, (_, index) => showing(3_000 + index, 2_000 + index, 10 + index));
    const waiting = run(opened, heard(showing(2_500, 2_400, 9)), ...ticks.map(heard));
    expect(waiting.heardSince.length).toBe(60);
    expect(waiting.missingUpTo).toBe(ticks[9]?.id);
  });

  it('[TK37] takes of a snapshot with a broken chain what comes after the break', () => {
    const broken = read([showing(1_000, 0, 4), showing(9_000, 8_000, 20)], sampleMessages(19, 2));
    for (const before of [makeTickedList(), opened]) {
      const state = run(before, broken);
      expect(ids(state)).toEqual([sampleId(19), sampleId(20)]);
      expect(state).toMatchObject({ solidUpTo: 9_000, missingUpTo: null });
    }
  });

  it('[TK62] takes a skipped stretch within a page that was read for whole, and no other', () => {
    const state = run(
      opened,
      heard({ ...showing(2_000, 1_000, 6, 10), more: 3 }),
      heard({ ...showing(3_000, 2_000, 11, 20), more: 8 }),
    );
    const covered = run(state, { kind: 'covered', from: sampleId(5), to: sampleId(15) });
    expect(covered.skipped).toEqual([{ from: sampleId(11), to: sampleId(20), count: 8 }]);
  });

  it('[TK33] marks what was skipped until it is read', () => {
    const skipping = { ...showing(2_000, 1_000, 6, 10), more: 3 };
    const state = run(opened, heard(skipping), heard(skipping));
    const [stretch] = state.skipped;
    expect(state.skipped).toEqual([{ from: sampleId(6), to: sampleId(10), count: 3 }]);
    if (stretch === undefined) return;
    const whole = run(state, { kind: 'stretch', stretch, posts: sampleMessages(6, 5) });
    expect(whole.skipped).toEqual([]);
    expect(ids(whole).slice(5)).toEqual(sampleMessages(6, 5).map(({ messageId }) => messageId));
  });

  it('[TK34] holds an own message that no tick shows', () => {
    const sending: TickedListEvent = {
      kind: 'sending',
      post: {
        nonce: 'mine',
        senderId: 'ben',
        content: 'mine',
        repliedId: null,
        sentAt: '',
        error: null,
        isWaiting: false,
      },
    };
    const skipping = tickOf(2_000, 1_000, { from: sampleId(6), to: sampleId(9), more: 4 });
    const state = run(opened, sending, heard(skipping), {
      kind: 'acknowledged',
      post: sampleMessage(7, { nonce: 'mine', content: 'mine' }),
    });
    expect(ids(state).at(-1)).toBe(sampleId(7));
    expect(state.messages.list.pending).toEqual([]);
  });

  describe('when the list starts anew', () => {
    const mine = (second: number) => sampleMessage(second, { nonce: `mine ${second}`, content: 'mine' });
    const sent = (second: number): TickedListEvent => ({ kind: 'acknowledged', post: mine(second) });
    const skipping = (
      id: number,
      prev: number,
      from: number,
      to: number,
      changes: Partial<Tick> = {},
    ): Tick =>
      tickOf(id, prev, {
        from: sampleId(from),
        to: sampleId(to),
        messages: [sampleMessage(to)],
        more: to - from,
        ...changes,
      });
    const chain = [skipping(7_000, 6_000, 30, 33), skipping(8_000, 7_000, 34, 37)];
    const late = heard(skipping(9_000, 8_000, 40, 43));

    it('[TK34] holds own messages that its ticks left out, and none from before them', () => {
      const state = run(opened, sent(7), sent(35), late, sent(39), read(chain, sampleMessages(37, 1)));
      expect(ids(state)).toEqual([33, 35, 37, 39, 43].map((second) => sampleId(second)));
      expect(state.messages.list.hasOlder).toBe(true);
    });

    it('[TK34] [TK30] holds them as they are by now', () => {
      const removed = {
        messageId: sampleId(35),
        content: '',
        editedAt: null,
        removedAt: '2026',
        restoredAt: null,
      };
      const changed = skipping(8_500, 8_000, 38, 38, { changes: [removed] });
      const edited = { ...mine(36), content: 'better', editedAt: '2026' };
      const state = run(opened, sent(35), sent(36), late, read([...chain, changed], [edited]));
      const { posts } = state.messages.list;
      expect(posts.get(sampleId(35))).toMatchObject({ content: '', removedAt: '2026' });
      expect(posts.get(sampleId(36))).toMatchObject({ content: 'better' });
    });

    it('[TK34] holds one that is newer than the page that was read', () => {
      const state = run(
        opened,
        heard(showing(9_000, 8_000, 40)),
        sent(41),
        read([showing(8_000, 7_000, 31)], sampleMessages(29, 3)),
      );
      expect(ids(state)).toEqual([29, 30, 31, 40, 41].map((second) => sampleId(second)));
    });
  });

  it('[TK35] applies a change that was heard before its message', () => {
    const change = {
      messageId: sampleId(3),
      content: '',
      editedAt: null,
      removedAt: '2026',
      restoredAt: null,
    };
    const state = run(
      makeTickedList(),
      read([tickOf(1_000, 0, { messages: [sampleMessage(5)] })], [sampleMessage(5)]),
      heard(tickOf(2_000, 1_000, { changes: [change] })),
      { kind: 'older', posts: sampleMessages(1, 4), before: sampleId(5), reachesStart: true },
    );
    expect(state.messages.list.posts.get(sampleId(3))).toMatchObject({ content: '', removedAt: '2026' });
    expect(state.heardChanges.size).toBe(0);
  });

  it('[TK35] remembers a bounded number of such changes, and the later of two', () => {
    const edit = (second: number, at: string) =>
      heard(
        tickOf(2_000, 1_000, {
          changes: [
            { messageId: sampleId(second), content: at, editedAt: at, removedAt: null, restoredAt: null },
          ],
        }),
      );
    const many = Array.from({ length: 600 }, (_, index) => edit(index + 1_000, '1'));
    const state = run(opened, ...many, edit(1_599, '3'), edit(1_599, '2'));
    expect(state.heardChanges.size).toBe(500);
    expect(state.heardChanges.get(sampleId(1_599))?.content).toBe('3');
  });
});

describe('the signs of a room', () => {
  const room = {
    delivery: 'BROADCAST',
    status: 'LIVE',
    isReadOnly: false,
    slowModeSeconds: 0,
    pinnedMessageId: null,
    announcement: null,
  } as const;
  const crowd = { audience: 1_000, beatOneIn: 1, reactionOneIn: 4 };

  it('[TK36] are as the latest tick says, whichever came last', () => {
    const late = tickOf(3_000, 2_000, { room: { ...room, isReadOnly: true }, crowd });
    const early = tickOf(2_000, 1_000, { room, crowd: { ...crowd, audience: 900 } });
    for (const order of [
      [late, early],
      [early, late],
    ])
      expect(order.reduce(reduceSigns, noSigns)).toMatchObject({ room: { isReadOnly: true }, crowd });
    const signs = reduceSigns(noSigns, late);
    expect(reduceSigns(signs, early)).toBe(signs);
  });
});

it('[TK36] the later reactions on a message hold, whichever tick came last, and before the message came', () => {
  const reacted = (second: number, id: number, version: number) => {
    const reactions = [{ messageId: sampleId(second), version, counts: { '👍': version } }];
    return { kind: 'tick' as const, tick: tickOf(id, id - 1, { reactions }) };
  };
  const told = [reacted(1, 2, 7), reacted(1, 3, 9), reacted(1, 4, 8)].reduce(
    reduceTickedList,
    makeTickedList(),
  );
  const came = reduceTickedList(told, { kind: 'window', posts: [sampleMessage(1)], reachesStart: true });
  const held = (state: typeof came) => state.messages.list.posts.get(sampleId(1))?.reactions;
  expect(held(came)).toEqual({ version: 9, counts: { '👍': 9 } });
  expect(held(reduceTickedList(came, reacted(1, 5, 3)))).toEqual({ version: 9, counts: { '👍': 9 } });
  const many = Array.from({ length: 600 }, (_, index) => reacted(index, index + 10, 1));
  expect(many.reduce(reduceTickedList, makeTickedList()).messages.heard.size).toBe(500);
});
