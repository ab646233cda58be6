import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ChatErrorCode } from '../model';
import type { RoomSession } from '../ports';
import { makeFakeEdges, sampleRoom, type FakeEdges } from '../testing';

let edges: FakeEdges;
let room: RoomSession;

describe('when nothing would be taken', () => {
  beforeEach(async () => {
    edges = makeFakeEdges();
    edges.transport.room = { ok: true, value: sampleRoom({ slowModeSeconds: 30 }) };
    room = createChat(edges).openRoom('room');
    await edges.clock.pass(0);
    const { observer } = edges.transport.messages;
    observer.window(edges.transport.messages.window());
    observer.acked();
    edges.connection.set('live');
    await edges.clock.pass(6_000);
  });

  const view = () => room.getSnapshot();
  const pauseLeft = () => {
    const { pause } = view();
    return pause === null ? null : [pause.reason, (pause.until - edges.clock.now()) / 1_000];
  };
  const putOff = (code: ChatErrorCode, seconds: number) =>
    edges.transport.refusals.push(makeChatError('send', code, undefined, seconds));

  it('[OBX30] is so for as long as slow mode says, from when a post was taken', async () => {
    expect(pauseLeft()).toBeNull();
    room.send('one', null);
    expect(pauseLeft()).toEqual(['SLOW_MODE', 30]);
    await edges.clock.pass(29_000);
    expect(pauseLeft()).toEqual(['SLOW_MODE', 1]);
    await edges.clock.pass(1_000);
    expect(pauseLeft()).toBeNull();
  });

  it('[OBX30] is so for as long as the server says, and what was written then waits', async () => {
    putOff('SLOW_MODE', 12);
    room.send('one', null);
    await edges.clock.pass(0);
    expect(pauseLeft()).toEqual(['SLOW_MODE', 12]);
    expect(view().messages.at(-1)).toMatchObject({ state: 'waiting', error: { code: 'SLOW_MODE' } });
    await edges.clock.pass(12_000);
    expect(view().messages.at(-1)).toMatchObject({ state: 'sent' });
    expect(pauseLeft()).toEqual(['SLOW_MODE', 30]);
  });

  it('[OBX33] is so in a page that is opened meanwhile, for that person and room, as long as the room is slow', async () => {
    room.send('one', null);
    await edges.clock.pass(10_000);
    const left = (roomId: string, chat = createChat(edges)) => chat.openRoom(roomId).getSnapshot().pause;
    expect(left('other')).toBeNull();
    expect(left('room')).toEqual(view().pause);
    const next = createChat(edges).openRoom('room');
    await edges.clock.pass(1_000);
    expect(next.getSnapshot().pause).toEqual(view().pause);
    const before = edges.account.getSnapshot();
    edges.account.set({ kind: 'signed-in', userId: 'ben', email: '', isModerator: false });
    expect([left('room'), next.getSnapshot().pause]).toEqual([null, null]);
    edges.account.set(before);
    expect(next.getSnapshot().pause).toMatchObject({ reason: 'SLOW_MODE' });
    edges.transport.roomObserver?.roomChanged(sampleRoom());
    expect(next.getSnapshot().pause).toBeNull();
    expect(left('room')).toBeNull();
  });

  it('[OBX33] forgets what is over, and takes nothing that can’t be', async () => {
    const keys = () => edges.memory.keys('roomful.pause/');
    edges.memory.write('roomful.pause/ann/elsewhere', String(edges.clock.now() - 1));
    for (const until of ['', 'soon', 'Infinity', String(edges.clock.now() + 90 * 60_000)]) {
      edges.memory.write('roomful.pause/ann/room', until);
      expect(createChat(edges).openRoom('room').getSnapshot().pause).toBeNull();
    }
    room.send('one', null);
    expect(keys()).toEqual(['roomful.pause/ann/room']);
    await edges.clock.pass(31_000);
    expect(keys()).toEqual([]);
  });

  it('[OBX7] lets what waits be discarded', async () => {
    putOff('SLOW_MODE', 12);
    room.send('one', null);
    await edges.clock.pass(0);
    room.discard('nonce-1');
    expect(view().messages).toEqual([]);
    await edges.clock.pass(60_000);
    expect(edges.transport.posted).toHaveLength(1);
  });

  it('[OBX30] is never so for a moderator in slow mode', async () => {
    const { membership } = edges.transport;
    if (membership.ok)
      edges.transport.membership = { ok: true, value: { ...membership.value, role: 'MODERATOR' } };
    await room.join('Ann');
    room.send('one', null);
    expect(pauseLeft()).toBeNull();
  });

  it('[OBX31] is over when slow mode is, and what waited is sent', async () => {
    putOff('SLOW_MODE', 20);
    room.send('one', null);
    await edges.clock.pass(0);
    edges.transport.roomObserver?.roomChanged(sampleRoom({ slowModeSeconds: 10 }));
    expect(pauseLeft()).toEqual(['SLOW_MODE', 10]);
    edges.transport.roomObserver?.roomChanged(sampleRoom());
    await edges.clock.pass(0);
    expect(pauseLeft()).toBeNull();
    expect(view().messages.at(-1)).toMatchObject({ state: 'sent' });
  });

  it('[OBX30] [OBX32] says until when one is muted, unless something is taken before', async () => {
    const days = 30 * 24 * 60 * 60;
    edges.transport.room = { ok: true, value: sampleRoom() };
    edges.transport.roomObserver?.roomChanged(sampleRoom());
    putOff('MUTED', days);
    room.send('one', null);
    await edges.clock.pass(0);
    expect(pauseLeft()).toEqual(['MUTED', days]);
    await edges.clock.pass(7_200_000);
    expect(pauseLeft()).toEqual(['MUTED', days - 7_200]);
    room.retry('nonce-1');
    await edges.clock.pass(0);
    expect(pauseLeft()).toBeNull();
  });
});
