import { beforeEach, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import type { RoomSession } from '../ports';
import { makeFakeEdges, sampleRoom, type FakeEdges } from '../testing';
import { openByLink, openFromLobby } from './broadcast-room-fixture';

let edges: FakeEdges;
let room: RoomSession;

const half = { fraction: () => 0.5 };
const ticks = () => edges.transport.ticks;
const begin = (): void => {
  edges = { ...makeFakeEdges(), chance: half };
};

/** Another page of the same browser, with a chance of its own. */
async function reload(fraction: number): Promise<void> {
  room.close();
  edges = { ...edges, chance: { fraction: () => fraction } };
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
}

beforeEach(begin);

it('[CR38] says that it waits for its turn, to read and then to connect, unless that is within three seconds', async () => {
  room = await openFromLobby(edges, { expectedAudience: 36_000 });
  expect(room.getSnapshot()).toMatchObject({ phase: 'loading', connection: 'waiting' });
  await edges.clock.pass(8_190);
  expect(room.getSnapshot()).toMatchObject({ phase: 'ready', connection: 'connecting' });
  begin();
  room = await openByLink(edges, { expectedAudience: 36_000 });
  expect(room.getSnapshot()).toMatchObject({ phase: 'ready', connection: 'waiting' });
  await edges.clock.pass(10_000);
  edges.connection.set('live');
  ticks().observer.acked();
  await edges.clock.pass(1_000);
  expect(room.getSnapshot().connection).toBe('live');
  edges.connection.set('connecting');
  expect(room.getSnapshot().connection).toBe('interrupted');
  begin();
  room = await openByLink(edges, { expectedAudience: 10_000 });
  expect(room.getSnapshot().connection).toBe('connecting');
});

it('[CR39] waits for the same moment when the page is reloaded, before the read and after it', async () => {
  room = await openFromLobby(edges, { expectedAudience: 36_000 });
  await edges.clock.pass(2_000);
  await reload(0.1);
  expect(room.getSnapshot()).toMatchObject({ phase: 'loading', room: null, connection: 'waiting' });
  await edges.clock.pass(6_180);
  expect(edges.transport.snapshotReads).toBe(0);
  await edges.clock.pass(10);
  expect(room.getSnapshot().phase).toBe('ready');
  await reload(0.1);
  expect(edges.transport.snapshotReads).toBe(2);
  await edges.clock.pass(1_800);
  expect(ticks().listening).toBe(0);
  await edges.clock.pass(10);
  expect(ticks().listening).toBe(1);
});

it('[CR39] keeps the moment of who came by a link, and of who goes out to the lobby and comes again', async () => {
  room = await openByLink(edges, { expectedAudience: 36_000 });
  await edges.clock.pass(4_000);
  await reload(0);
  expect(room.getSnapshot()).toMatchObject({ phase: 'ready', connection: 'waiting' });
  expect(ticks().listening).toBe(0);
  room.close();
  room = await openFromLobby(edges, { expectedAudience: 36_000 });
  await edges.clock.pass(5_990);
  expect(ticks().listening).toBe(0);
  await edges.clock.pass(10);
  expect(ticks().listening).toBe(1);
  // Who has had their turn does not wait again.
  await reload(0.9);
  expect(ticks().listening).toBe(1);
});

it('[CR39] has no one wait again who came earlier than they were to, since others were here already', async () => {
  room = await openFromLobby(edges, { expectedAudience: 36_000 });
  ticks().crowd = { audience: 36_000, beatOneIn: 6, reactionOneIn: 120 };
  await edges.clock.pass(8_190);
  expect(ticks().listening).toBe(1);
  ticks().crowd = { audience: 0, beatOneIn: 1, reactionOneIn: 1 };
  await reload(0.9);
  expect(ticks().listening).toBe(1);
});

it('[CR39] draws anew by another plan, long after the moment, with a clock that was set, and without storage', async () => {
  room = await openByLink(edges, { expectedAudience: 36_000 });
  edges.transport.room = {
    ok: true,
    value: sampleRoom({ delivery: 'BROADCAST', expectedAudience: 72_000 }),
  };
  await reload(0);
  expect(ticks().listening).toBe(1);
  const key = 'roomful.turn.room';
  const far = edges.clock.now() + 20 * 60_000;
  const startsAt = edges.clock.timeOf(sampleRoom().startsAt);
  for (const kept of [`${far} ${far} 72000 ${startsAt}`, 'not of ours', null]) {
    edges.memory.write(key, kept);
    await reload(0);
    expect(ticks().listening).toBe(1);
  }
});
