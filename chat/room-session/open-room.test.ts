import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode } from '../model';
import type { MessageEntry, RoomSession } from '../ports';
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

beforeEach(async () => {
  edges = makeFakeEdges();
  edges.transport.messages.write(...sampleMessages(100, 3));
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
});

const view = () => room.getSnapshot();
const said = () => view().messages.map(textOf);
const textOf = (entry: MessageEntry) => {
  if (entry.state === 'missing') return '…';
  return entry.state === 'sent' ? entry.message.content : entry.content;
};
const states = () => view().messages.map(({ state }) => state);
const refuse = (...codes: ChatErrorCode[]) =>
  edges.transport.refusals.push(...codes.map((code) => makeChatError('send', code)));

async function becomeLive(): Promise<void> {
  const { observer } = edges.transport.messages;
  observer.window(edges.transport.messages.window());
  observer.acked();
  edges.connection.set('live');
  await edges.clock.pass(6_000);
}

async function interrupt(): Promise<void> {
  edges.connection.set('interrupted');
  await edges.clock.pass(0);
}

describe('a room that is opened', () => {
  it('[FD62] [FD69] is ready with one read for who comes by a link', async () => {
    room = createChat(edges).openRoom('room');
    expect(view()).toMatchObject({ phase: 'loading', room: null });
    await edges.clock.pass(0);
    expect(view()).toMatchObject({ phase: 'ready', error: null, hasOlder: false, connection: 'connecting' });
    expect(said()).toEqual(['message 100', 'message 101', 'message 102']);
  });

  it('[FD70] listens at once where the lobby has shown how the room is delivered', () => {
    const chat = createChat(edges);
    const observing = edges.transport.messages.observing;
    edges.transport.listedRooms = [sampleRoom()];
    const lobby = chat.openLobby();
    edges.transport.roomsObserver?.received([sampleRoom()]);
    lobby.close();
    room = chat.openRoom('room');
    expect(edges.transport.messages.observing).toBe(observing + 1);
    expect(view()).toMatchObject({ phase: 'loading', room: { title: 'Opening keynote' } });
    edges.transport.messages.observer.window(edges.transport.messages.window());
    expect(view()).toMatchObject({ phase: 'ready', error: null, hasOlder: false });
  });

  it('[FD62] stays ready when the connection is lost', async () => {
    await becomeLive();
    await interrupt();
    edges.transport.messages.observer.failed(makeChatError('follow', 'UNREACHABLE'));
    await edges.clock.pass(100);
    expect(view()).toMatchObject({ phase: 'ready', connection: 'interrupted' });
  });

  it('is not found when the server has none, and leaves nothing running', async () => {
    room.close();
    edges.transport.room = { ok: true, value: null };
    room = createChat(edges).openRoom('nowhere');
    await edges.clock.pass(0);
    expect(view().phase).toBe('not-found');
    expect(edges.transport.messages.observing).toBe(0);
    expect(edges.clock.pending).toBe(0);
  });

  it('says that the server does not answer, and is ready once it does', async () => {
    edges.transport.room = { ok: false, error: makeChatError('open this room', 'UNREACHABLE') };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(0);
    expect(view()).toMatchObject({ phase: 'failed', error: { code: 'UNREACHABLE' } });
    edges.transport.room = { ok: true, value: sampleRoom() };
    await edges.clock.pass(1_000);
    await becomeLive();
    expect(view().phase).toBe('ready');
  });

  it('[FD61] is live only when nothing can be missing', async () => {
    const release = edges.transport.messages.hold();
    edges.transport.messages.observer.window(edges.transport.messages.window());
    edges.transport.messages.observer.acked();
    edges.connection.set('live');
    await edges.clock.pass(1_000);
    expect(view().connection).toBe('connecting');
    release();
    await edges.clock.pass(100);
    expect(view().connection).toBe('live');
  });

  it('[FD61] is interrupted until it hears again, and catches up until what was missed has been read', async () => {
    await becomeLive();
    await interrupt();
    edges.connection.set('live');
    expect(view().connection).toBe('interrupted');
    edges.transport.messages.observer.acked();
    expect(view().connection).toBe('catching-up');
    await edges.clock.pass(200);
    expect(view().connection).toBe('live');
  });

  it('[FD64] reads the room again after a confirmation that comes late, and for who comes back', async () => {
    await becomeLive();
    for (const happen of [edges.transport.messages.observer.acked, edges.returns.happen]) {
      const missed = sampleRoom();
      edges.transport.room = { ok: true, value: missed };
      happen();
      await edges.clock.pass(2_000);
      expect(view().room).toBe(missed);
    }
  });

  it('[FD68] keeps the later version of the room, whether it was heard or read', async () => {
    const [early, late] = [sampleRoom({ announcement: 'early' }), sampleRoom({ announcement: 'late' })];
    edges.transport.room = { ok: true, value: early };
    await becomeLive();
    edges.transport.roomObserver?.roomChanged(late);
    edges.transport.roomObserver?.roomChanged(early);
    expect(view().room).toBe(late);
    await interrupt();
    await becomeLive();
    expect(edges.transport.roomReads).toBeGreaterThan(1);
    expect(view().room).toBe(late);
  });

  it('[FD64] reads the room again after an interruption', async () => {
    await becomeLive();
    await interrupt();
    edges.transport.room = { ok: true, value: sampleRoom({ status: 'CLOSED' }) };
    edges.transport.messages.observer.acked();
    await edges.clock.pass(200);
    expect(view().room?.status).toBe('CLOSED');
  });

  it('shows at once that the room changed', async () => {
    await becomeLive();
    edges.transport.roomObserver?.roomChanged(sampleRoom({ title: 'Closing keynote' }));
    expect(view().room?.title).toBe('Closing keynote');
  });

  it('[FD60] shows what comes from others at most every 100 ms, and the first after silence at once', async () => {
    await becomeLive();
    const shownAt: number[] = [];
    room.subscribe(() => shownAt.push(edges.clock.now()));
    const began = edges.clock.now();
    for (let second = 200; second < 300; second += 1) {
      edges.transport.messages.observer.received([sampleMessage(second)]);
      await edges.clock.pass(8);
    }
    await edges.clock.pass(100);
    expect(shownAt).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800].map((after) => began + after));
    expect(said().at(-1)).toBe('message 299');
  });

  it('keeps its view until something changed', async () => {
    await becomeLive();
    const before = view();
    edges.transport.messages.observer.received([sampleMessage(102)]);
    await edges.clock.pass(1_000);
    expect(view()).toBe(before);
    expect(Object.isFrozen(before)).toBe(true);
  });

  it('reads pages of history', async () => {
    edges.transport.messages.write(...sampleMessages(1, 80));
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(0);
    await becomeLive();
    expect(view().hasOlder).toBe(true);
    room.loadOlder();
    room.loadOlder();
    expect(view().isLoadingOlder).toBe(true);
    await edges.clock.pass(0);
    expect(view()).toMatchObject({ isLoadingOlder: false, hasOlder: false });
    expect(said()).toHaveLength(83);
  });

  it('[FD9] leaves no timer and no observation behind', async () => {
    await becomeLive();
    await interrupt();
    room.openThread(sampleId(100));
    await edges.clock.pass(0);
    room.close();
    expect(edges.clock.pending).toBe(0);
    expect(edges.transport.messages.observing).toBe(0);
    expect(edges.transport.answers.observing).toBe(0);
  });
});

describe('joining', () => {
  it('[FD63] is remembered for the next visit', async () => {
    expect(view().membership).toBeNull();
    await room.join('  Ann of Arc ');
    expect(view()).toMatchObject({ membership: { displayName: 'Ann of Arc' }, suggestedName: 'Ann of Arc' });
    const again = createChat(edges).openRoom('room').getSnapshot();
    expect(again.membership?.displayName).toBe('Ann of Arc');
    const elsewhere = createChat(edges).openRoom('other').getSnapshot();
    expect(elsewhere).toMatchObject({ membership: null, suggestedName: 'Ann of Arc' });
  });

  it('[FD63] is over when the server says so', async () => {
    await becomeLive();
    await room.join('Ann');
    refuse('NOT_JOINED');
    room.send('hello', null);
    await edges.clock.pass(0);
    expect(view().membership).toBeNull();
    expect(createChat(edges).openRoom('room').getSnapshot().membership).toBeNull();
  });

  it("is not somebody else's in the same browser", async () => {
    await room.join('Ann');
    edges.account.set({ kind: 'signed-in', userId: 'ben', email: 'ben@example.org', isModerator: false });
    expect(view()).toMatchObject({ membership: null, suggestedName: '' });
  });

  it('[ML42] asks nothing of the server under a bad name', async () => {
    expect(await room.join('')).toMatchObject({ ok: false, error: { code: 'BAD_DISPLAY_NAME' } });
  });
});

describe('sending', () => {
  beforeEach(becomeLive);

  it('[ML20] [FD60] shows a message at once, and then as the server has it', async () => {
    expect(room.send(' hello ', sampleId(100))).toEqual({ ok: true, value: null });
    expect(view().messages.at(-1)).toMatchObject({
      state: 'sending',
      content: 'hello',
      quoted: { content: 'message 100' },
    });
    await edges.clock.pass(0);
    expect(view().messages.at(-1)).toMatchObject({ state: 'sent', message: { content: 'hello' } });
    expect(states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('[ML40] says why content cannot be sent, and shows nothing', () => {
    expect(room.send(' ', null)).toMatchObject({ ok: false, error: { code: 'EMPTY' } });
    expect(said()).toHaveLength(3);
    expect(edges.transport.posted).toEqual([]);
  });

  it('[ML23] [ML24] keeps a refused message to be sent again under its nonce', async () => {
    refuse('ROOM_CLOSED');
    room.send('hello', null);
    await edges.clock.pass(0);
    expect(view().messages.at(-1)).toMatchObject({ state: 'failed', error: { code: 'ROOM_CLOSED' } });
    room.retry('nonce-1');
    await edges.clock.pass(0);
    expect(states()).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(edges.transport.posted.map(({ nonce }) => nonce)).toEqual(['nonce-1', 'nonce-1']);
  });

  it('[ML24] discards what failed, and nothing that is on its way', async () => {
    refuse('ROOM_CLOSED', 'UNREACHABLE');
    room.send('first', null);
    room.send('second', null);
    await edges.clock.pass(0);
    expect(states().slice(3)).toEqual(['failed', 'sending']);
    room.discard('nonce-1');
    room.discard('nonce-2');
    room.retry('nonce-2');
    expect(said().slice(3)).toEqual(['second']);
    await edges.clock.pass(1_000);
    expect(states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('[FD64] reads the room again when it refuses for being closed', async () => {
    const before = edges.transport.roomReads;
    refuse('ROOM_CLOSED');
    room.send('hello', null);
    await edges.clock.pass(0);
    expect(edges.transport.roomReads).toBe(before + 1);
  });

  it('[OBX2] sends in an outage when it is over, in order and once', async () => {
    await interrupt();
    refuse('UNREACHABLE', 'UNREACHABLE');
    room.send('one', null);
    room.send('two', null);
    await edges.clock.pass(1_500);
    expect(states().slice(3)).toEqual(['sending', 'sending']);
    edges.transport.messages.observer.acked();
    edges.connection.set('live');
    await edges.clock.pass(100);
    expect(said().slice(3)).toEqual(['one', 'two']);
    expect(states().slice(3)).toEqual(['sent', 'sent']);
  });

  it('[OBX5] believes the echo when the answer got lost', async () => {
    refuse('UNREACHABLE');
    room.send('hello', null);
    await edges.clock.pass(0);
    const echo = sampleMessage(400, {
      content: 'hello',
      nonce: 'nonce-1',
      sender: { userId: 'ann', displayName: 'Ann', role: 'PARTICIPANT' },
    });
    edges.transport.messages.observer.received([echo]);
    await edges.clock.pass(30_000);
    expect(states()).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(edges.transport.posted).toHaveLength(1);
  });

  it('says that nobody is signed in', () => {
    edges.account.set({ kind: 'signed-out' });
    expect(room.send('hello', null)).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } });
  });
});

it('[REA10] [REA20] shows what is told of reactions, and what the server answered to one’s own', async () => {
  await becomeLive();
  const id = sampleId(101);
  const reactionsOn = () => {
    const entry = view().messages.find((one) => one.state === 'sent' && one.message.messageId === id);
    return entry?.state === 'sent' ? entry.message.reactions : undefined;
  };
  edges.transport.roomObserver?.reacted({ messageId: id, version: 2, counts: { '👏': 2 } });
  await edges.clock.pass(100);
  expect(reactionsOn()).toEqual({ version: 2, counts: { '👏': 2 } });
  edges.transport.reactionCounts = { messageId: id, version: 3, counts: { '👏': 3 } };
  void room.reactions.react(id, '👏', true);
  await edges.clock.pass(0);
  expect(reactionsOn()).toEqual({ version: 3, counts: { '👏': 3 } });
});
