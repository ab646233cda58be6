import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { Message } from '../model';
import type { RoomSession } from '../ports';
import { openByLink, openFromLobby } from '../room-session/broadcast-room-fixture';
import { makeFakeEdges, sampleMessage, sampleRoom, type FakeEdges } from '../testing';

let edges: FakeEdges;
let room: RoomSession;

const said = () =>
  room.getSnapshot().messages.flatMap((entry) => (entry.state === 'sent' ? [entry.message.content] : []));
const ticks = () => edges.transport.ticks;
/** It is stored and told in a tick that nobody hears, unless it is told as well. */
const write = (...seconds: number[]): Message[] => {
  const messages = seconds.map((second) => sampleMessage(second));
  edges.transport.messages.write(...messages);
  return messages;
};

async function becomeLive(): Promise<void> {
  edges.connection.set('live');
  ticks().observer.acked();
  await edges.clock.pass(1_000);
}

beforeEach(() => {
  edges = makeFakeEdges();
  ticks().make(1_000, write(1, 2));
});

describe('a room in broadcast delivery', () => {
  it('[TK70] shows the snapshot, and listens to nothing but ticks', async () => {
    room = await openByLink(edges);
    expect(room.getSnapshot()).toMatchObject({ phase: 'ready', connection: 'connecting' });
    expect(said()).toEqual(['message 1', 'message 2']);
    expect(ticks().listening).toBe(1);
    expect(edges.transport.messages.observing).toBe(0);
  });

  it('[TK71] is live once what was made before the confirmation has been read', async () => {
    room = await openByLink(edges);
    ticks().make(2_000, write(3));
    edges.connection.set('live');
    ticks().observer.acked();
    await edges.clock.pass(900);
    expect(room.getSnapshot().connection).toBe('connecting');
    await edges.clock.pass(100);
    expect(room.getSnapshot().connection).toBe('live');
    expect(said()).toEqual(['message 1', 'message 2', 'message 3']);
  });

  it('[TK72] [FD61] reads the snapshot for a tick that was missed, until it has it, and no connection was lost by that', async () => {
    room = await openByLink(edges);
    await becomeLive();
    const reads = edges.transport.snapshotReads;
    const late = write(3, 4);
    const missed = ticks().make(2_000, late.slice(0, 1));
    // The snapshot that the server keeps is from before.
    ticks().made.pop();
    ticks().observer.received({ ...missed, id: 3_000, prev: 2_000, messages: late.slice(1) });
    await edges.clock.pass(0);
    expect(edges.transport.snapshotReads).toBe(reads + 1);
    expect(room.getSnapshot().connection).toBe('catching-up');
    ticks().made.push(missed);
    await edges.clock.pass(1_000);
    expect(edges.transport.snapshotReads).toBe(reads + 2);
    expect(said()).toEqual(['message 1', 'message 2', 'message 3', 'message 4']);
    expect(room.getSnapshot().connection).toBe('live');
  });

  it('[TK74] reads nothing while the person is banned, and all of it once they are let in again', async () => {
    room = await openByLink(edges);
    await becomeLive();
    const reads = edges.transport.snapshotReads;
    ticks().observer.failed(makeChatError('listen', 'BANNED'));
    ticks().make(2_000, write(3));
    await edges.clock.pass(9_999);
    expect(ticks().listening).toBe(0);
    await edges.clock.pass(1);
    expect(ticks().listening).toBe(1);
    ticks().observer.failed(makeChatError('listen', 'BANNED'));
    expect(room.getSnapshot()).toMatchObject({ phase: 'ready', isBanned: true, error: null });
    expect(edges.transport.snapshotReads).toBe(reads);
    edges.returns.happen();
    await edges.clock.pass(1_000);
    ticks().observer.acked();
    await edges.clock.pass(1_000);
    expect(room.getSnapshot()).toMatchObject({ isBanned: false, connection: 'live' });
    expect(said()).toEqual(['message 1', 'message 2', 'message 3']);
  });

  it('[TK72] takes one that it can’t read for missed', async () => {
    room = await openByLink(edges);
    await becomeLive();
    ticks().make(2_000, write(3));
    ticks().observer.unreadable();
    await edges.clock.pass(1_000);
    expect(said()).toEqual(['message 1', 'message 2', 'message 3']);
  });

  it('[TK70] shows what the room is told to be', async () => {
    room = await openByLink(edges);
    await becomeLive();
    const state = { ...sampleRoom({ delivery: 'BROADCAST' }), status: 'SCHEDULED' as const };
    ticks().tell(2_000, [], { room: state, crowd: { audience: 5_000, beatOneIn: 1, reactionOneIn: 2 } });
    await edges.clock.pass(100);
    expect(room.getSnapshot()).toMatchObject({
      room: { status: 'SCHEDULED' },
      audience: { people: 5_000, isEstimated: false },
    });
  });

  it('[FD9] leaves no timer and nothing that listens behind', async () => {
    room = await openByLink(edges, { expectedAudience: 250_000 });
    await becomeLive();
    room.close();
    expect(edges.clock.pending).toBe(0);
    expect(ticks().listening).toBe(0);
  });
});

describe('coming and coming back', () => {
  const half = { fraction: () => 0.5 };

  it('[CR20] waits for its turn among all who are to come, and sees the room move meanwhile', async () => {
    edges = { ...edges, chance: { fraction: () => 0.9 } };
    room = await openByLink(edges, { expectedAudience: 36_000 });
    expect(said()).toEqual(['message 1', 'message 2']);
    ticks().make(2_000, write(3));
    await edges.clock.pass(17_990);
    expect(ticks().listening).toBe(0);
    expect(said()).toEqual(['message 1', 'message 2', 'message 3']);
    await edges.clock.pass(10);
    expect(ticks().listening).toBe(1);
  });

  it('[CR24] reads when it is its turn, where the lobby has shown how many are to come', async () => {
    edges = { ...edges, chance: half };
    room = await openFromLobby(edges, { expectedAudience: 36_000 });
    expect(room.getSnapshot()).toMatchObject({ phase: 'loading', room: { title: 'Opening keynote' } });
    await edges.clock.pass(8_180);
    expect(edges.transport.snapshotReads + edges.transport.roomReads).toBe(0);
    await edges.clock.pass(10);
    expect(edges.transport.snapshotReads).toBe(1);
    expect(said()).toEqual(['message 1', 'message 2']);
    expect(ticks().listening).toBe(0);
    await edges.clock.pass(1_810);
    expect(ticks().listening).toBe(1);
    expect(edges.transport.roomReads).toBe(0);
  });

  it('[CR24] reads at once long after the start, and from the link of a room that nobody showed', async () => {
    edges = { ...edges, chance: half };
    const startsAt = `at ${edges.clock.now() - 60 * 60_000}`;
    room = await openFromLobby(edges, { expectedAudience: 250_000, startsAt });
    expect(said()).toEqual(['message 1', 'message 2']);
    expect(ticks().listening).toBe(1);
    room.close();
    room = await openByLink(edges, { expectedAudience: 250_000 });
    expect(said()).toEqual(['message 1', 'message 2']);
    expect(ticks().listening).toBe(0);
    expect(edges.transport.roomReads).toBe(0);
  });

  it('[CR26] [CR27] waits long when too many read the link’s room, and connects after twice that time', async () => {
    edges = { ...edges, chance: half };
    const room = sampleRoom({ delivery: 'BROADCAST', expectedAudience: 250_000 });
    edges.transport.room = { ok: false, error: makeChatError('open this room', 'CROWDED') };
    createChat(edges).openRoom('room');
    await edges.clock.pass(4_490);
    expect(edges.transport.snapshotReads).toBe(1);
    edges.transport.room = { ok: true, value: room };
    await edges.clock.pass(10);
    expect(edges.transport.snapshotReads).toBe(2);
    await edges.clock.pass(4_490);
    expect(ticks().listening).toBe(0);
    await edges.clock.pass(10);
    expect(ticks().listening).toBe(1);
  });

  it('[CR25] reads while it is cut off at a moment of its own, not when everybody does', async () => {
    // The first is that of the moment at which one is counted.
    const chances = [0.1, 0.5, 0.25, 0.9];
    edges = { ...edges, chance: { fraction: () => chances.shift() ?? 0.5 } };
    ticks().crowd = { audience: 25_000, beatOneIn: 6, reactionOneIn: 120 };
    room = await openByLink(edges);
    await becomeLive();
    const reads = edges.transport.snapshotReads;
    edges.connection.set('interrupted');
    await edges.clock.pass(2_830);
    expect(edges.transport.snapshotReads).toBe(reads);
    await edges.clock.pass(20);
    expect(edges.transport.snapshotReads).toBe(reads + 1);
  });

  it('[CR23] does not wait for those who are here', async () => {
    edges = { ...edges, chance: half };
    ticks().crowd = { audience: 35_640, beatOneIn: 6, reactionOneIn: 119 };
    room = await openByLink(edges, { expectedAudience: 36_000 });
    await edges.clock.pass(100);
    expect(ticks().listening).toBe(1);
  });

  it('[CR20] stops listening when it is cut off, and comes back at a moment of its own', async () => {
    edges = { ...edges, chance: half };
    ticks().crowd = { audience: 36_000, beatOneIn: 6, reactionOneIn: 120 };
    room = await openByLink(edges);
    await becomeLive();
    await edges.clock.pass(10_000);
    edges.connection.set('interrupted');
    expect(ticks().listening).toBe(0);
    expect(room.getSnapshot().connection).toBe('interrupted');
    // The client tells its socket as none, now that nothing listens.
    edges.connection.set('connecting');
    await edges.clock.pass(9_990);
    expect(ticks().listening).toBe(0);
    await edges.clock.pass(10);
    expect(ticks().listening).toBe(1);
  });

  it('[CR21] is back at once when it alone was offline', async () => {
    edges = { ...edges, chance: half };
    ticks().crowd = { audience: 250_000, beatOneIn: 49, reactionOneIn: 1_000 };
    room = await openByLink(edges);
    await becomeLive();
    edges.connection.set('offline');
    await edges.clock.pass(60_000);
    expect(ticks().listening).toBe(0);
    ticks().make(2_000, write(3));
    edges.connection.set('connecting');
    await edges.clock.pass(1_000);
    await becomeLive();
    expect(said()).toEqual(['message 1', 'message 2', 'message 3']);
    expect(room.getSnapshot().connection).toBe('live');
  });

  it('[CR22] waits as the server says, and twice as long each time', async () => {
    edges = { ...edges, chance: half };
    room = await openByLink(edges);
    const refuse = () =>
      ticks().observer.failed({ ...makeChatError('follow', 'UNREACHABLE'), retryAfterSeconds: 3 });
    refuse();
    await edges.clock.pass(3_499);
    expect(ticks().listening).toBe(0);
    await edges.clock.pass(1);
    expect(ticks().observers).toHaveLength(2);
    refuse();
    await edges.clock.pass(3_999);
    expect(ticks().observers).toHaveLength(2);
    await edges.clock.pass(1);
    expect(ticks().observers).toHaveLength(3);
  });

  it('[FD3] gives up when it is not let in', async () => {
    room = await openByLink(edges);
    ticks().observer.failed(makeChatError('follow', 'UNAUTHORIZED'));
    await edges.clock.pass(120_000);
    expect(ticks().observers).toHaveLength(1);
    expect(room.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'UNAUTHORIZED' } });
  });
});
