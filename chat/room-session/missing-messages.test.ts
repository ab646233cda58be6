import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { RoomSession } from '../ports';
import { makeFakeEdges, sampleId, sampleMessages, type FakeEdges } from '../testing';

let edges: FakeEdges;
let room: RoomSession;

beforeEach(() => {
  edges = makeFakeEdges();
  edges.transport.messages.write(...sampleMessages(100, 3));
  room = createChat(edges).openRoom('room');
});

const view = () => room.getSnapshot();
const said = () => view().messages.map((entry) => (entry.state === 'sent' ? entry.message.content : '…'));

async function becomeLive(): Promise<void> {
  const { observer } = edges.transport.messages;
  observer.window(edges.transport.messages.window());
  observer.acked();
  edges.connection.set('live');
  await edges.clock.pass(6_000);
}

describe('a room with messages that are not held', () => {
  it('[ML10] [ML14] keeps what a reader looks at when too much was missed, and fills the hole page by page', async () => {
    await becomeLive();
    room.leaveEnd();
    edges.connection.set('interrupted');
    await edges.clock.pass(0);
    edges.transport.messages.write(...sampleMessages(2_000, 1_120));
    edges.transport.messages.observer.acked();
    await edges.clock.pass(6_000);
    const hole = () => view().messages.find((entry) => entry.state === 'missing');
    expect(said().slice(0, 5)).toEqual(['message 100', 'message 101', 'message 102', '…', 'message 2120']);
    const first = hole();
    room.loadStretch(first?.stretch ?? { from: '', to: '', count: null }, 'oldest');
    expect(hole()).toMatchObject({ key: first?.key, isLoading: true });
    await edges.clock.pass(100);
    expect(said().slice(2, 6)).toEqual(['message 102', 'message 2000', 'message 2001', 'message 2002']);
    expect(said().slice(52, 55)).toEqual(['message 2049', '…', 'message 2120']);

    edges.transport.messages.failures.push(makeChatError('read', 'UNREACHABLE'));
    for (const outcome of ['failed', 'filled', 'closed']) {
      const entry = hole();
      expect([outcome, entry?.key]).toEqual([outcome, first?.key]);
      room.loadStretch(entry?.stretch ?? { from: '', to: '', count: null }, 'newest');
      await edges.clock.pass(100);
      if (outcome === 'failed') expect(hole()).toMatchObject({ error: { code: 'UNREACHABLE' } });
    }
    expect(said()).toEqual([
      ...sampleMessages(100, 3).map(({ content }) => content),
      ...sampleMessages(2_000, 1_120).map(({ content }) => content),
    ]);
  });

  it('[ML60] holds a message from far back with what stands around it, between two holes', async () => {
    edges.transport.messages.write(...sampleMessages(200, 300));
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(0);
    await becomeLive();
    expect(await room.showMessage(sampleId(250))).toEqual({ ok: true, value: null });
    const texts = said();
    expect(texts.slice(0, 2)).toEqual(['message 225', 'message 226']);
    expect(texts.slice(48, 52)).toEqual(['message 273', 'message 274', '…', 'message 450']);
    expect(view().hasOlder).toBe(true);
    room.follow();
    await edges.clock.pass(100);
    expect(said()[0]).toBe('message 450');
  });

  it('[ML60] says that a message is not there, and changes nothing', async () => {
    await becomeLive();
    const before = said();
    expect(await room.showMessage('nothing')).toMatchObject({ error: { code: 'MESSAGE_NOT_FOUND' } });
    expect(said()).toEqual(before);
  });
});
