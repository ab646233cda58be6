import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import type { Room } from '../model';
import type { RoomSession } from '../ports';
import {
  makeFakeEdges,
  sampleId,
  sampleMessage,
  sampleMessages,
  sampleRoom,
  type FakeEdges,
} from '../testing';

let edges: FakeEdges;
let room: RoomSession;

async function open(changes: Partial<Room>): Promise<void> {
  edges.transport.room = { ok: true, value: sampleRoom(changes) };
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
  const { observer } = edges.transport.messages;
  observer.window(edges.transport.messages.window());
  await edges.clock.pass(100);
}

const notices = () => {
  const { announcement, pinned } = room.getSnapshot();
  return { announcement, pinned: pinned?.content ?? null };
};
const tellRoom = (changes: Partial<Room>) => edges.transport.roomObserver?.roomChanged(sampleRoom(changes));

beforeEach(() => {
  edges = makeFakeEdges();
  edges.transport.messages.write(...sampleMessages(100, 60));
});

it('[MTL5] reads a pinned message that is older than what is held', async () => {
  await open({ pinnedMessageId: sampleId(100) });
  expect(room.getSnapshot().messages).toHaveLength(50);
  expect(notices()).toEqual({ announcement: null, pinned: 'message 100' });
});

it('[MTL5] shows the held one as it changes, and none that was removed', async () => {
  await open({ pinnedMessageId: sampleId(150) });
  expect(notices().pinned).toBe('message 150');
  edges.transport.messages.observer.received([
    sampleMessage(150, { content: 'edited', editedAt: '2026-11-24T10:02:00.000Z' }),
  ]);
  await edges.clock.pass(100);
  expect(notices().pinned).toBe('edited');
  edges.transport.messages.observer.received([
    sampleMessage(150, { content: '', removedAt: '2026-11-24T10:03:00.000Z' }),
  ]);
  await edges.clock.pass(100);
  expect(notices().pinned).toBeNull();
});

it('[MTL5] hears of the removal of one that is not held', async () => {
  await open({ pinnedMessageId: sampleId(100) });
  const removal = { content: '', removedAt: '2026-11-24T10:03:00.000Z' };
  edges.transport.messages.observer.received([sampleMessage(100, removal)]);
  await edges.clock.pass(100);
  expect(room.getSnapshot().messages).toHaveLength(50);
  expect(notices().pinned).toBeNull();
});

it('[MTL5] follows what is pinned and announced', async () => {
  await open({});
  expect(notices()).toEqual({ announcement: null, pinned: null });
  tellRoom({ pinnedMessageId: sampleId(101), announcement: 'Welcome' });
  await edges.clock.pass(100);
  expect(notices()).toEqual({ announcement: 'Welcome', pinned: 'message 101' });
  tellRoom({});
  await edges.clock.pass(100);
  expect(notices()).toEqual({ announcement: null, pinned: null });
});

it('[MTL6] keeps away what was dismissed until it is another one', async () => {
  await open({ pinnedMessageId: sampleId(150), announcement: 'Welcome' });
  room.dismiss('announcement');
  expect(notices()).toEqual({ announcement: null, pinned: 'message 150' });
  room.dismiss('pinned');
  expect(notices()).toEqual({ announcement: null, pinned: null });
  // The same room opened again, by the same browser.
  await open({ pinnedMessageId: sampleId(150), announcement: 'Welcome' });
  expect(notices()).toEqual({ announcement: null, pinned: null });
  tellRoom({ pinnedMessageId: sampleId(151), announcement: 'Lunch is ready' });
  await edges.clock.pass(100);
  expect(notices()).toEqual({ announcement: 'Lunch is ready', pinned: 'message 151' });
});

it('[MTL1] shows an edit and a removal with the answer', async () => {
  await open({});
  const place = { messageId: sampleId(159), threadId: null };
  const last = () => room.getSnapshot().messages.at(-1);
  expect(await room.changePost(place, { kind: 'edit', content: ' better ' })).toMatchObject({ ok: true });
  expect(last()).toMatchObject({ message: { content: 'better' } });
  expect(await room.changePost(place, { kind: 'edit', content: ' ' })).toMatchObject({
    error: { code: 'EMPTY' },
  });
  await room.changePost(place, { kind: 'remove' });
  expect(last()).toMatchObject({ message: { content: '', removedAt: expect.any(String) as string } });
});

it('[FD68] a read that was overtaken doesn’t undo what was heard of the pinned message', async () => {
  await open({ pinnedMessageId: sampleId(100) });
  edges.transport.messages.observer.received([
    sampleMessage(100, { content: 'edited', editedAt: '2026-11-24T10:02:00.000Z' }),
  ]);
  await edges.clock.pass(100);
  tellRoom({ pinnedMessageId: sampleId(100), announcement: 'the room is told again' });
  await edges.clock.pass(100);
  expect(notices()).toEqual({ announcement: 'the room is told again', pinned: 'edited' });
});

describe('in broadcast delivery', () => {
  const old = sampleMessage(100);
  const told = { ...sampleRoom({ delivery: 'BROADCAST' }), pinnedMessageId: old.messageId };
  let reads = 0;

  beforeEach(async () => {
    const { transport } = edges;
    const { readMessage } = transport;
    reads = 0;
    transport.readMessage = (...given) => {
      reads += 1;
      return readMessage(...given);
    };
    transport.room = { ok: true, value: sampleRoom({ delivery: 'BROADCAST' }) };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(100);
  });

  it('[TK73] shows a pinned message that came with the tick, and reads none', async () => {
    edges.transport.ticks.tell(2_000, [], { room: told, pinned: old });
    await edges.clock.pass(100);
    expect(notices().pinned).toBe('message 100');
    expect(reads).toBe(0);
  });

  it('[TK73] changes it as ticks tell of it, though it is not in the list', async () => {
    const change = { messageId: old.messageId, editedAt: '2026', removedAt: null, restoredAt: null };
    edges.transport.ticks.tell(2_000, [], { room: told, pinned: old });
    edges.transport.ticks.tell(3_000, [], { changes: [{ ...change, content: 'better' }] });
    await edges.clock.pass(100);
    expect(notices().pinned).toBe('better');
    edges.transport.ticks.tell(4_000, [], { changes: [{ ...change, content: '', removedAt: '2026' }] });
    await edges.clock.pass(100);
    expect(notices().pinned).toBeNull();
    expect(reads).toBe(0);
  });

  it('[TK73] takes the one that came with the snapshot', async () => {
    const { transport } = edges;
    const { readSnapshot } = transport;
    transport.readSnapshot = async () => {
      const outcome = await readSnapshot();
      return outcome.ok ? { ok: true, value: { ...outcome.value, room: told, pinned: old } } : outcome;
    };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(100);
    expect(notices().pinned).toBe('message 100');
    expect(reads).toBe(0);
  });
});
