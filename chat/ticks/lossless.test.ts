import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Death } from './testing/tick-world';
import { TickReader } from './testing/tick-reader';
import { TickWorld } from './testing/tick-world';

type Step = (world: TickWorld, readers: readonly TickReader[]) => void;

const readerCount = 3;
const time = (nth: number) => `2026-11-24T12:00:00.${String(nth).padStart(9, '0')}Z`;

const posting: fc.Arbitrary<Step> = fc
  .record({ sender: fc.nat(4), isModerator: fc.boolean(), length: fc.constantFrom(3, 30, 1_500) })
  .map(({ sender, isModerator, length }) => (world) => {
    const role = isModerator && sender === 0 ? ('MODERATOR' as const) : ('PARTICIPANT' as const);
    const person = { userId: `user ${sender}`, displayName: `User ${sender}`, role };
    world.post({ sender: person, content: 'é'.repeat(length) });
  });

const at = (world: TickWorld, index: number) =>
  [...world.table.values()][index % Math.max(1, world.table.size)];

let edits = 0;
const editing: fc.Arbitrary<Step> = fc.nat(50).map((index) => (world) => {
  edits += 1;
  if (at(world, index)?.removedAt !== null) return;
  world.change(index, { content: `edit ${edits}`, editedAt: time(edits) });
});
/** Removed, or put back. */
const removing: fc.Arbitrary<Step> = fc.nat(50).map((index) => (world) => {
  edits += 1;
  const isThere = at(world, index)?.removedAt === null;
  world.change(
    index,
    isThere
      ? { content: '', removedAt: time(edits) }
      : { content: `back ${edits}`, removedAt: null, restoredAt: time(edits) },
  );
});
const answering: fc.Arbitrary<Step> = fc.nat(50).map((index) => (world) => {
  const replyCount = (at(world, index)?.replyCount ?? 0) + 1;
  world.change(index, { replyCount, repliedAt: time(replyCount) });
});

const deaths: fc.Arbitrary<Death> = fc.constantFrom(null, null, 'taken', 'stored', 'published', 'ended');
const invoking: fc.Arbitrary<Step> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), deaths)
  .map(([most, death]) => (world) => {
    world.now += 300;
    world.invoke(most, death);
  });
const replaying: fc.Arbitrary<Step> = fc.nat(20).map((records) => (world) => world.goBack(records));

const readerStep = (act: (reader: TickReader, world: TickWorld) => void): fc.Arbitrary<Step> =>
  fc.nat(readerCount - 1).map((index) => (world, readers) => {
    const reader = readers[index];
    if (reader !== undefined) act(reader, world);
  });
const deafening = readerStep((reader) => (reader.isDeaf = !reader.isDeaf));
const snapshotting = readerStep((reader, world) => reader.see(world.snapshot()));
const readingBack = readerStep((reader, world) => reader.readOlder(world));
const readingSkipped = readerStep((reader, world) => reader.readSkipped(world));

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: posting },
    { weight: 2, arbitrary: editing },
    { weight: 1, arbitrary: removing },
    { weight: 2, arbitrary: answering },
    { weight: 5, arbitrary: invoking },
    { weight: 1, arbitrary: replaying },
    { weight: 2, arbitrary: deafening },
    { weight: 2, arbitrary: snapshotting },
    { weight: 1, arbitrary: readingBack },
    { weight: 1, arbitrary: readingSkipped },
  ),
  { minLength: 1, maxLength: 80 },
);

/** Everything happens, then the function tells what is left, and one more tick shows to everyone what they missed. */
function play(all: readonly Step[]): { readonly world: TickWorld; readonly readers: readonly TickReader[] } {
  const readers = Array.from({ length: readerCount }, () => new TickReader());
  const world = new TickWorld(2, 4, (body) => {
    for (const reader of readers) reader.hear(body);
  });
  for (const step of all) step(world, readers);
  while (world.hasUntold) world.invoke(7, null);
  for (const reader of readers) reader.isDeaf = false;
  world.post({});
  world.invoke(7, null);
  for (const reader of readers) {
    const { solidUpTo, missingUpTo } = reader.state;
    if (solidUpTo === null || missingUpTo !== null) reader.see(world.snapshot());
  }
  return { world, readers };
}

const check = (property: (world: TickWorld, reader: TickReader) => void) =>
  fc.assert(
    fc.property(steps, (all) => {
      const { world, readers } = play(all);
      for (const reader of readers) property(world, reader);
    }),
    { numRuns: 500 },
  );

it('[TK1] [TK30] lets a reader reach every stored message, whatever is killed, replayed and missed', () => {
  check((world, reader) => {
    expect([...world.table.keys()].filter((id) => !reader.canReach(id))).toEqual([]);
  });
});

it('[TK2] [TK30] shows each message once, as the table has it', () => {
  check((world, reader) => {
    const { posts } = reader.state.messages.list;
    const { ids } = posts;
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) {
      const { content, ...held } = posts.get(id) ?? { content: 'nothing' };
      const { content: stored, ...row } = world.table.get(id) ?? { content: '' };
      expect(stored.startsWith(content)).toBe(true);
      expect({ ...row, ...('isCut' in held && { isCut: true }) }).toEqual(held);
      expect('isCut' in held || content === stored).toBe(true);
    }
  });
});

it('[TK1] [TK33] holds the whole table when all that is left out has been read', () => {
  check((world, reader) => {
    while (reader.state.skipped.length > 0) reader.readSkipped(world);
    while (reader.state.messages.list.hasOlder) reader.readOlder(world);
    while (reader.state.skipped.length > 0) reader.readSkipped(world);
    expect(reader.state.messages.list.posts.ids).toEqual([...world.table.keys()]);
  });
});

it('[TK4] knows of no hole once it was read', () => {
  check((_, reader) => {
    expect(reader.state).toMatchObject({ missingUpTo: null, heardSince: [] });
    expect(reader.state.solidUpTo).toBe(reader.state.heardUpTo);
  });
});
