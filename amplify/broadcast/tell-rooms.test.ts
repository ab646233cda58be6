import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId, sampleMessage } from '../../chat/testing';
import { TickReader } from '../../chat/ticks/testing/tick-reader';
import { BroadcastWorld, liveRoom } from './broadcast-world-fixture';

const post = (world: BroadcastWorld, count = 1): void => {
  for (let nth = 0; nth < count; nth += 1) {
    const number = world.messages.size + 1;
    world.write(sampleMessage(number, { roomId: 'room', messageId: sampleId(number) }));
  }
};

test('[TK20] the first turn after silence comes at once, the next an interval later', async () => {
  const world = new BroadcastWorld();
  const start = world.now;
  post(world);
  await world.invoke(0, 1);
  post(world);
  await world.invoke(1, 2);
  expect(world.published.map(({ at }) => at - start)).toEqual([0, 1_000]);
});

test('[TK22] after a turn the function stays until the next is nearly due', async () => {
  const world = new BroadcastWorld();
  const start = world.now;
  post(world);
  await world.invoke(0, 1);
  expect(world.now - start).toBe(750);
});

test('[TK24] what takes several ticks goes out one an interval, and what comes next an interval later', async () => {
  const world = new BroadcastWorld();
  const start = world.now;
  const sender = { userId: 'ann', displayName: 'Ann', role: 'MODERATOR' } as const;
  for (let number = 1; number <= 7; number += 1)
    world.write(sampleMessage(number, { messageId: sampleId(number), sender, content: 'long '.repeat(200) }));
  await world.invoke(0, 7);
  post(world);
  await world.invoke(7, 8);
  const { published } = world;
  expect(published.length).toBeGreaterThan(3);
  expect(published.map(({ at }) => at - start)).toEqual(published.map((_, nth) => nth * 1_000));
  expect(published.map(({ tick }) => tick.prev)).toEqual([
    0,
    ...published.slice(0, -1).map(({ tick }) => tick.id),
  ]);
});

test('[TK9] a room in standard delivery is not told, nor one of which nothing is new', async () => {
  const world = new BroadcastWorld();
  world.change({ ...liveRoom, delivery: 'STANDARD' });
  world.change({ ...liveRoom, delivery: 'STANDARD', isReadOnly: true });
  post(world);
  await world.invoke(1, 3);
  expect(world.published).toEqual([]);
});

test('[TK45] a message that is pinned is told with the room, however old it is, and once', async () => {
  const world = new BroadcastWorld();
  post(world, 30);
  await world.invoke(0, 30);
  world.change({ ...liveRoom, pinnedMessageId: sampleId(3) });
  await world.invoke(30, 31);
  post(world);
  await world.invoke(31, 32);
  expect(world.published.map(({ tick }) => tick.pinned?.messageId ?? null)).toEqual([
    null,
    sampleId(3),
    null,
  ]);
});

test('[TK46] a snapshot has what was told, before it is told; a room that left broadcast delivery has none', async () => {
  const heldBefore: number[] = [];
  const world: BroadcastWorld = new BroadcastWorld(() =>
    heldBefore.push(world.snapshot().ticks.at(-1)?.id ?? 0),
  );
  post(world);
  await world.invoke(0, 1);
  post(world);
  await world.invoke(1, 2);
  expect(heldBefore).toEqual(world.published.map(({ tick }) => tick.id));
  world.change({ ...liveRoom, delivery: 'STANDARD' });
  await world.invoke(2, 3);
  expect(world.snapshot().ticks).toEqual([]);
});

test('[TK43] the room is told with the first tick, and again when it changed', async () => {
  const world = new BroadcastWorld();
  post(world);
  await world.invoke(0, 1);
  post(world);
  await world.invoke(1, 2);
  world.change({ ...liveRoom, pinnedMessageId: sampleId(1) });
  await world.invoke(2, 3);
  await world.invoke(2, 3);
  expect(world.published.map(({ tick }) => tick.room?.pinnedMessageId)).toEqual([
    null,
    undefined,
    sampleId(1),
  ]);
});

test('[TK44] a room that left broadcast delivery and came back begins its chain anew', async () => {
  const world = new BroadcastWorld();
  post(world);
  await world.invoke(0, 1);
  world.change({ ...liveRoom, delivery: 'STANDARD' });
  await world.invoke(1, 2);
  await world.invoke(1, 2);
  post(world);
  await world.invoke(2, 3);
  world.change(liveRoom);
  await world.invoke(3, 4);
  const ticks = world.published.map(({ tick }) => tick);
  expect(ticks.map(({ room }) => room?.delivery)).toEqual(['BROADCAST', 'STANDARD', 'BROADCAST']);
  const [first, last, again] = ticks;
  expect([first?.prev, last?.prev]).toEqual([0, first?.id]);
  expect(again?.prev).toBeGreaterThan(last?.id ?? Infinity);
});

test('[TK44] so does one whose leaving is told only after it came back', async () => {
  const world = new BroadcastWorld();
  post(world);
  await world.invoke(0, 1);
  world.change({ ...liveRoom, delivery: 'STANDARD' });
  world.change(liveRoom);
  await world.invoke(1, 3);
  const [first, again] = world.published.map(({ tick }) => tick);
  expect(again?.prev).toBeGreaterThan(first?.id ?? Infinity);
});

const time = (nth: number) => `2026-11-24T12:00:00.${String(nth).padStart(9, '0')}Z`;

interface Event {
  readonly kind: 'post' | 'edit' | 'remove' | 'room' | 'switch' | 'invoke' | 'replay' | 'deafen' | 'read';
  readonly index: number;
  /** The function's calls of tables and of the API, until it dies. */
  readonly calls: number;
}

const events = fc.array(
  fc.record<Event>({
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant('post' as const) },
      { weight: 5, arbitrary: fc.constant('invoke' as const) },
      { weight: 4, arbitrary: fc.constantFrom('edit' as const, 'remove' as const, 'deafen' as const) },
      {
        weight: 4,
        arbitrary: fc.constantFrom('room' as const, 'switch' as const, 'replay' as const, 'read' as const),
      },
    ),
    index: fc.nat(20),
    calls: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)),
  }),
  { minLength: 1, maxLength: 60 },
);

async function play(all: readonly Event[]): Promise<{ world: BroadcastWorld; reader: TickReader }> {
  const reader = new TickReader();
  const world = new BroadcastWorld((body) => reader.hear(body));
  let position = 0;
  const tell = async (calls: number): Promise<void> => {
    const to = Math.min(position + 7, world.length);
    if (await world.invoke(position, to, calls)) position = to;
  };
  const edit = (index: number, nth: number, isRemoved: boolean): void => {
    const message = [...world.messages.values()][index % Math.max(1, world.messages.size)];
    if (!message || message.removedAt !== null) return;
    const change = isRemoved
      ? { content: '', removedAt: time(nth) }
      : { content: `edit ${nth}`, editedAt: time(nth) };
    world.write(Object.freeze({ ...message, ...change }));
  };
  for (const [nth, { kind, index, calls }] of all.entries()) {
    world.now += 100;
    if (kind === 'post') post(world);
    else if (kind === 'invoke') await tell(calls);
    else if (kind === 'replay') position = Math.max(0, position - index);
    else if (kind === 'deafen') reader.isDeaf = !reader.isDeaf;
    else if (kind === 'read' && world.room.delivery === 'BROADCAST') reader.see(world.snapshot());
    else if (kind === 'room') world.change({ ...world.room, slowModeSeconds: nth });
    else if (kind === 'switch')
      world.change({
        ...world.room,
        delivery: world.room.delivery === 'STANDARD' ? 'BROADCAST' : 'STANDARD',
      });
    else edit(index, nth, kind === 'remove');
  }
  if (world.room.delivery === 'STANDARD') world.change({ ...world.room, delivery: 'BROADCAST' });
  while (position < world.length) await tell(Infinity);
  reader.isDeaf = false;
  post(world);
  await tell(Infinity);
  if (reader.state.solidUpTo === null || reader.state.missingUpTo !== null) reader.see(world.snapshot());
  return { world, reader };
}

test('[TK30] whatever is killed, replayed, missed and switched, a reader ends with what the table has', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (all) => {
      const { world, reader } = await play(all);
      expect(reader.state.missingUpTo).toBeNull();
      expect([...world.messages.keys()].filter((id) => !reader.canReach(id))).toEqual([]);
      const { posts } = reader.state.messages.list;
      const { ids } = posts;
      expect(ids).toEqual([...new Set(ids)].sort());
      for (const id of ids) expect(posts.get(id)).toEqual(world.messages.get(id));
    }),
    { numRuns: 400 },
  );
});

test('[CR13] what is tapped in the very second in which the function is called is told once that is whole', async () => {
  const world = new BroadcastWorld();
  world.now = 2_000_400;
  world.signal({ second: 1_999, beats: 1, oneIn: 1, taps: {} });
  world.signal({ second: 2_000, beats: 0, oneIn: 1, taps: { '👍': 2 } });
  await world.invoke(0, 2);
  expect(world.published.map(({ tick }) => tick.burst)).toEqual([{ '👍': 2 }]);
  expect(world.published[0]?.at).toBeGreaterThanOrEqual(2_001_000);
});
