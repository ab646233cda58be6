import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode, Room } from '../model';
import { isPicked, pickingFraction, reactionPicking } from '../picking';
import type { FloatBurst, RoomSession } from '../ports';
import { makeFakeEdges, sampleRoom, type FakeEdges } from '../testing';

const crowd = { audience: 250_000, beatOneIn: 46, reactionOneIn: 1_024 };

let edges: FakeEdges;
let room: RoomSession;
let floated: FloatBurst[];
let fraction = 0;

const server = () => edges.transport.crowd;
const tell = (burst: Record<string, number>, at = edges.clock.now()) =>
  edges.transport.ticks.tell(at, [], { burst });

async function open(changes: Partial<Room> = {}): Promise<void> {
  edges.transport.room = { ok: true, value: sampleRoom({ delivery: 'BROADCAST', ...changes }) };
  room = createChat(edges).openRoom('room');
  floated = [];
  room.floats.subscribe((burst) => floated.push(burst));
  await edges.clock.pass(0);
  if (edges.transport.ticks.observers.length === 0) return;
  edges.connection.set('live');
  edges.transport.ticks.observer.acked();
  await edges.clock.pass(2_000);
}

const refuse = (code: ChatErrorCode) => server().refusals.push(makeChatError('do this', code));

beforeEach(() => {
  fraction = 0;
  edges = { ...makeFakeEdges(), chance: { fraction: () => fraction } };
});

describe('reactions', () => {
  it('[SG10] one’s own float at once, and not again when a tick tells them', async () => {
    await open();
    for (const emoji of ['👍', '👍', '🎉'] as const) room.floats.tap(emoji);
    expect(floated).toEqual(['👍', '👍', '🎉'].map((emoji) => ({ from: 'self', counts: { [emoji]: 1 } })));
    await edges.clock.pass(1_000);
    expect(server().reports).toEqual([{ '👍': 2, '🎉': 1 }]);
    floated = [];
    tell({ '👍': 1 });
    tell({ '👍': 4, '🎉': 1 }, edges.clock.now() + 1);
    tell({ '👍': 2 }, edges.clock.now() + 2);
    expect(floated).toEqual([
      { from: 'others', counts: { '👍': 3 } },
      { from: 'others', counts: { '👍': 2 } },
    ]);
  });

  it('[SG10] are not taken off what others tapped later, when nobody told them or the server refused them', async () => {
    await open();
    refuse('RATE_LIMITED');
    room.floats.tap('👏');
    await edges.clock.pass(1_000);
    floated = [];
    tell({ '👏': 1 });
    expect(floated).toEqual([{ from: 'others', counts: { '👏': 1 } }]);
    room.floats.tap('👏');
    await edges.clock.pass(20_000);
    floated = [];
    tell({ '👏': 1 });
    expect(floated).toEqual([{ from: 'others', counts: { '👏': 1 } }]);
  });

  it('[SG10] stay off while nobody knows whether the server counted them', async () => {
    await open();
    refuse('UNREACHABLE');
    room.floats.tap('👏');
    await edges.clock.pass(1_000);
    floated = [];
    tell({ '👏': 1 });
    expect(floated).toEqual([]);
  });

  it('[SG11] go out as few reports, no two of them within the server’s pause', async () => {
    await open();
    const times: number[] = [];
    for (let tap = 0; tap < 40; tap += 1) {
      const before = server().reports.length;
      room.floats.tap('😂');
      await edges.clock.pass(100);
      if (server().reports.length > before) times.push(edges.clock.now());
    }
    await edges.clock.pass(2_000);
    const total = server().reports.reduce((sum, report) => sum + (report['😂'] ?? 0), 0);
    expect(total).toBe(40);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(900);
  });

  it('[SG11] are reported by who is picked, and float for who taps in any case', async () => {
    await open();
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd: { ...crowd, reactionOneIn: 3 } });
    for (let nth = 1; nth <= 30; nth += 1) {
      const before = server().reports.length;
      const isDueAt = edges.clock.now();
      room.floats.tap('😮');
      await edges.clock.pass(10_000);
      const isReported = server().reports.length > before;
      expect(isReported).toBe(isPicked(3, pickingFraction('ann', isDueAt, reactionPicking)));
      expect(floated).toHaveLength(nth);
    }
    expect(server().reports.length).toBeGreaterThan(3);
    expect(server().reports.length).toBeLessThan(20);
  });

  it('[SG11] of who goes on tapping in a crowd go out once in five seconds', async () => {
    await open();
    edges.transport.ticks.tell(edges.clock.now(), [], { crowd: { ...crowd, reactionOneIn: 1 } });
    for (let tap = 0; tap < 300; tap += 1) {
      room.floats.tap('😂');
      await edges.clock.pass(100);
    }
    expect(server().reports.length).toBeLessThanOrEqual(7);
  });

  it('[SG12] of others float once, by the tick that comes first, and never from a snapshot', async () => {
    edges.transport.ticks.make(1_000, [], { burst: { '🎉': 9 } });
    await open();
    expect(floated).toEqual([]);
    const tick = edges.transport.ticks.make(edges.clock.now(), [], { burst: { '🎉': 5 } });
    edges.transport.ticks.observer.received(tick);
    edges.transport.ticks.observer.received(tick);
    expect(floated).toEqual([{ from: 'others', counts: { '🎉': 5 } }]);
  });

  it.each([{ status: 'CLOSED' }, { status: 'SCHEDULED' }, { delivery: 'STANDARD' }] as const)(
    '[SG13] are not taken with %j',
    async (change) => {
      await open(change);
      room.floats.tap('👍');
      await edges.clock.pass(10_000);
      expect(floated).toEqual([]);
      expect(server().reports).toEqual([]);
    },
  );

  it('[SG13] are dropped when the room closes before they are reported', async () => {
    await open();
    fraction = 0.9;
    room.floats.tap('👍');
    const closed = {
      delivery: 'BROADCAST',
      status: 'CLOSED',
      isReadOnly: false,
      slowModeSeconds: 0,
      pinnedMessageId: null,
      announcement: null,
    } as const;
    edges.transport.ticks.tell(edges.clock.now(), [], { room: closed });
    fraction = 0;
    await edges.clock.pass(10_000);
    expect(server().reports).toEqual([]);
  });

  it.each(['puts the page away', 'leaves the room'])(
    '[SG15] go out at once when who tapped %s',
    async (how) => {
      await open();
      edges.transport.ticks.tell(edges.clock.now(), [], { crowd: { ...crowd, reactionOneIn: 1 } });
      fraction = 0.9;
      room.floats.tap('👍');
      await edges.clock.pass(1_000);
      expect(server().reports).toEqual([]);
      if (how === 'leaves the room') room.close();
      else edges.leaves.happen();
      expect(server().reports).toEqual([{ '👍': 1 }]);
      await edges.clock.pass(10_000);
      expect(server().reports).toHaveLength(1);
    },
  );

  it.each(['RATE_LIMITED', 'UNREACHABLE', 'NOT_BROADCAST', 'ROOM_CLOSED', 'TRY_AGAIN'] as const)(
    '[SG14] are not spoken of when they end with %s',
    async (code) => {
      await open();
      refuse(code);
      room.floats.tap('👍');
      await edges.clock.pass(10_000);
      expect(server().reports).toHaveLength(1);
      expect(room.getSnapshot().error).toBeNull();
    },
  );

  it.each(['UNEXPECTED', 'BANNED', 'MUTED'] as const)('[SG14] say so when they end with %s', async (code) => {
    await open();
    refuse(code);
    room.floats.tap('👍');
    await edges.clock.pass(10_000);
    expect(room.getSnapshot().error).toMatchObject({ code });
    room.floats.tap('👍');
    expect(room.getSnapshot().error).toBeNull();
  });
});
