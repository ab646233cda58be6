import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode, Room } from '../model';
import { beatPicking, isPicked, pickingFraction } from '../picking';
import type { RoomSession } from '../ports';
import { makeFakeEdges, sampleRoom, type FakeEdges } from '../testing';

const minute = 60_000;
const crowd = { audience: 250_000, beatOneIn: 46, reactionOneIn: 1_024 };

let edges: FakeEdges;
let room: RoomSession;
let fraction = 0;

const server = () => edges.transport.crowd;

async function open(changes: Partial<Room> = {}): Promise<void> {
  edges.transport.room = { ok: true, value: sampleRoom({ delivery: 'BROADCAST', ...changes }) };
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  edges.connection.set('live');
  if (edges.transport.ticks.observers.length > 0) edges.transport.ticks.observer.acked();
  await edges.clock.pass(2_000);
}

async function becomes(changes: Partial<Room>): Promise<void> {
  const { value } = edges.transport.room as { value: Room };
  const updatedAt = `${value.updatedAt}+`;
  const changed = { ...value, ...changes, updatedAt };
  edges.transport.room = { ok: true, value: changed };
  if (value.delivery === 'STANDARD') edges.transport.roomObserver?.roomChanged(changed);
  else edges.returns.happen();
  await edges.clock.pass(3_000);
}

const counted = (audience: number, beatOneIn = 1, at = 1_700_000_000_000) => ({ audience, beatOneIn, at });

const refuse = (code: ChatErrorCode) => server().refusals.push(makeChatError('do this', code));

beforeEach(() => {
  fraction = 0;
  edges = { ...makeFakeEdges(), chance: { fraction: () => fraction } };
});

describe('being counted', () => {
  it.each(['SCHEDULED', 'LIVE'] as const)('[SG1] [SG2] beats once a minute in a %s room', async (status) => {
    await open({ status });
    await edges.clock.pass(10 * minute);
    expect(server().beats).toBe(10);
  });

  it('[SG2] keeps its moment of the minute', async () => {
    fraction = 0.5;
    await open();
    const untilMoment = (minute + minute / 2 - (edges.clock.now() % minute)) % minute;
    await edges.clock.pass(untilMoment - 1);
    expect(server().beats).toBe(0);
    await edges.clock.pass(1);
    expect(server().beats).toBe(1);
    await edges.clock.pass(minute - 1);
    expect(server().beats).toBe(1);
  });

  it('[SG2] is picked by the rate that was announced last, and by the server’s time', async () => {
    await open();
    const lead = 7 * minute;
    const told = { ...crowd, beatOneIn: 3 };
    edges.transport.ticks.tell(edges.clock.now() + lead, [], { crowd: told });
    const picked = (now: number) => isPicked(3, pickingFraction('ann', now + lead, beatPicking));
    const expected: boolean[] = [];
    const beaten: boolean[] = [];
    for (let nth = 0; nth < 30; nth += 1) {
      const { beats } = server();
      // The moment is the start of a minute of this device's, at which the server's minute begins as well.
      await edges.clock.pass(minute - (edges.clock.now() % minute) + 1);
      expected.push(picked(edges.clock.now()));
      beaten.push(server().beats > beats);
    }
    expect(beaten).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  it('[SG3] is not without a connection', async () => {
    await open();
    edges.connection.set('offline');
    await edges.clock.pass(5 * minute);
    expect(server().beats).toBe(0);
    edges.connection.set('live');
    await edges.clock.pass(minute);
    expect(server().beats).toBe(1);
  });

  it.each(['BROADCAST', 'STANDARD'] as const)('[SG4] stops when a room in %s closes', async (delivery) => {
    await open({ delivery });
    await edges.clock.pass(minute);
    await becomes({ status: 'CLOSED' });
    const { beats } = server();
    await edges.clock.pass(5 * minute);
    expect(server().beats).toBe(beats);
    await becomes({ status: 'LIVE' });
    await edges.clock.pass(5 * minute);
    expect(server().beats).toBeGreaterThanOrEqual(beats + 5);
  });

  it('[SG4] [SG2] goes on at the same moments while the delivery is changed', async () => {
    await open({ delivery: 'STANDARD' });
    for (const delivery of ['BROADCAST', 'STANDARD', 'BROADCAST'] as const) {
      await becomes({ delivery });
      const { beats } = server();
      await edges.clock.pass(5 * minute);
      expect(server().beats).toBe(beats + 5);
    }
  });

  it('[SG4] is over when the room is left, and nothing of it is left behind', async () => {
    await open();
    room.floats.tap('👍');
    room.close();
    expect(edges.clock.pending).toBe(0);
    await edges.clock.pass(5 * minute);
    expect(server()).toMatchObject({ beats: 0, reports: [{ '👍': 1 }] });
  });

  it.each(['RATE_LIMITED', 'UNREACHABLE', 'NOT_BROADCAST', 'ROOM_CLOSED', 'UNEXPECTED'] as const)(
    '[SG5] goes on after %s and says nothing',
    async (code) => {
      await open();
      refuse(code);
      await edges.clock.pass(2 * minute);
      expect(server().beats).toBe(2);
      expect(room.getSnapshot().error).toBeNull();
    },
  );

  it('[SG5] does not ask again once it is refused for good', async () => {
    await open();
    refuse('BANNED');
    await edges.clock.pass(3 * minute);
    await becomes({ title: 'Another title' });
    await edges.clock.pass(3 * minute);
    expect(server().beats).toBe(1);
  });
});

it('[SG5] is asked again by who was banned and is let in again, and not before', async () => {
  server().counted = counted(2);
  await open({ delivery: 'STANDARD' });
  const { messages } = edges.transport;
  messages.observer.window(messages.window());
  messages.observer.acked();
  await edges.clock.pass(minute - 7_000);
  messages.observer.failed(makeChatError('follow', 'BANNED'));
  await edges.clock.pass(10_000);
  expect(room.getSnapshot()).toMatchObject({ isBanned: true, audience: null });
  expect(server().beats).toBe(1);
  messages.observer.window(messages.window());
  messages.observer.acked();
  await edges.clock.pass(3_000);
  expect(server().beats).toBe(2);
  expect(room.getSnapshot()).toMatchObject({ isBanned: false, audience: { people: 2 } });
});

describe('how many are here', () => {
  it('[SG17] is said where they are counted, and whether everybody was', async () => {
    await open();
    expect(room.getSnapshot().audience).toBeNull();
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd: { ...crowd, audience: 12, beatOneIn: 1 } });
    await edges.clock.pass(1_000);
    expect(room.getSnapshot().audience).toEqual({ people: 12, isEstimated: false });
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd });
    await edges.clock.pass(1_000);
    expect(room.getSnapshot().audience).toEqual({ people: 250_000, isEstimated: true });
  });

  it('[SG17] is not said of a closed room', async () => {
    await open();
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd });
    await becomes({ status: 'CLOSED' });
    expect(room.getSnapshot().audience).toBeNull();
  });

  it.each(['SCHEDULED', 'LIVE'] as const)(
    '[SG30] [SG31] is asked soon after coming into a %s room, and then once a minute',
    async (status) => {
      server().counted = counted(1);
      fraction = 0.9;
      await open({ delivery: 'STANDARD', status });
      expect(server().beats).toBe(1);
      expect(room.getSnapshot().audience).toEqual({ people: 1, isEstimated: false });
      server().counted = counted(2);
      // A little before the minute is over.
      await edges.clock.pass(minute - 5_000);
      expect(room.getSnapshot().audience?.people).toBe(1);
      await edges.clock.pass(3_000);
      expect(room.getSnapshot().audience?.people).toBe(2);
      await edges.clock.pass(10 * minute);
      expect(server().beats).toBe(12);
    },
  );

  it('[SG30] is asked at a moment by chance of the time that those who are expected need', async () => {
    fraction = 0.5;
    await open({ delivery: 'STANDARD', expectedAudience: 6_000 });
    await edges.clock.pass(27_900);
    expect(server().beats).toBe(0);
    await edges.clock.pass(200);
    expect(server().beats).toBe(1);
  });

  it('[SG30] [SG3] is asked when there is a connection', async () => {
    edges.transport.room = { ok: true, value: sampleRoom({ delivery: 'STANDARD' }) };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(5 * minute);
    expect(server().beats).toBe(0);
    edges.connection.set('live');
    edges.connection.set('live');
    expect(server().beats).toBe(1);
    room.close();
    expect(edges.clock.pending).toBe(0);
  });

  it('[SG31] is asked by one in as many as the last answer said, by the server’s time', async () => {
    const lead = 7 * minute;
    const answers = () => (server().counted = counted(20_000, 3, edges.clock.now() + lead));
    answers();
    await open({ delivery: 'STANDARD' });
    expect(room.getSnapshot().audience).toEqual({ people: 20_000, isEstimated: true });
    const picked = (now: number) => isPicked(3, pickingFraction('ann', now + lead, beatPicking));
    const [expected, beaten]: boolean[][] = [[], []];
    await edges.clock.pass(minute - 4_001);
    for (let nth = 0; nth < 30; nth += 1) {
      const { beats } = server();
      answers();
      await edges.clock.pass(1);
      expected?.push(picked(edges.clock.now()));
      beaten?.push(server().beats > beats);
      await edges.clock.pass(minute - 1);
    }
    expect(beaten).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  it('[SG32] stays while the delivery is changed, until the other one tells it', async () => {
    server().counted = counted(7);
    await open({ delivery: 'STANDARD' });
    await becomes({ delivery: 'BROADCAST' });
    edges.transport.ticks.observer.acked();
    await edges.clock.pass(2_000);
    expect(room.getSnapshot().audience?.people).toBe(7);
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd: { ...crowd, audience: 8, beatOneIn: 1 } });
    await edges.clock.pass(200);
    expect(room.getSnapshot().audience?.people).toBe(8);
    server().counted = counted(9);
    await becomes({ delivery: 'STANDARD' });
    expect(room.getSnapshot().audience?.people).toBe(8);
    await edges.clock.pass(minute);
    expect(room.getSnapshot().audience?.people).toBe(9);
  });
});
