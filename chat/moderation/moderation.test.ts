import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { RoomModeration, RoomSession } from '../ports';
import { makeFakeEdges, sampleParticipant, sampleRoom, type FakeEdges } from '../testing';
import { moderationOf } from '.';

let edges: FakeEdges;
let room: RoomSession;

const fail = (isLost = false) =>
  edges.transport.failures.push({ error: makeChatError('do this', 'UNREACHABLE'), isLost });

beforeEach(async () => {
  edges = makeFakeEdges();
  edges.transport.participants.push(
    ...['ann', 'ben', 'cai', 'dee', 'eva'].map((id) => sampleParticipant(id)),
  );
  room = createChat(edges).openRoom('room');
  await edges.clock.pass(0);
});

describe('the participants', () => {
  const names = (list: ReturnType<RoomModeration['openParticipants']>) =>
    list.getSnapshot().items.map(({ displayName }) => displayName);

  it('[MTL2] come page by page, each once', async () => {
    const list = moderationOf(room).openParticipants();
    expect(list.getSnapshot()).toMatchObject({ phase: 'loading', isLoading: true });
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Ben']);
    // Somebody who joined meanwhile moves what comes next by one place.
    edges.transport.participants.unshift(sampleParticipant('abe'));
    list.loadMore();
    list.loadMore();
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Ben', 'Cai']);
    list.loadMore();
    await edges.clock.pass(0);
    expect(list.getSnapshot()).toMatchObject({ hasMore: false, isLoading: false });
    expect(names(list)).toEqual(['Ann', 'Ben', 'Cai', 'Dee', 'Eva']);
    list.loadMore();
    expect(list.getSnapshot().isLoading).toBe(false);
  });

  it('[MTL2] take no page that was asked for before a refresh', async () => {
    const list = moderationOf(room).openParticipants();
    await edges.clock.pass(0);
    list.loadMore();
    list.refresh();
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Ben']);
  });

  it('[MTL2] read anew are as many as were loaded, with who came meanwhile', async () => {
    const list = moderationOf(room).openParticipants();
    for (let page = 0; page < 3; page += 1) {
      await edges.clock.pass(0);
      list.loadMore();
    }
    await edges.clock.pass(0);
    expect(list.getSnapshot()).toMatchObject({ hasMore: false, items: { length: 5 } });
    edges.transport.participants.splice(4, 0, sampleParticipant('dot'));
    edges.transport.participants.splice(1, 1);
    list.refresh();
    expect(names(list)).toEqual(['Ann', 'Ben', 'Cai', 'Dee', 'Eva']);
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Cai', 'Dee', 'Dot', 'Eva']);
    expect(list.getSnapshot()).toMatchObject({ hasMore: false, isLoading: false });
  });

  it('[MTL2] read anew stay as they were behind a page that could not be read', async () => {
    const list = moderationOf(room).openParticipants();
    await edges.clock.pass(0);
    list.loadMore();
    await edges.clock.pass(0);
    fail();
    list.refresh();
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Ben', 'Cai', 'Dee']);
    expect(list.getSnapshot()).toMatchObject({ hasMore: true, error: { code: 'UNREACHABLE' } });
    list.loadMore();
    await edges.clock.pass(0);
    expect(names(list)).toEqual(['Ann', 'Ben', 'Cai', 'Dee', 'Eva']);
  });

  it('[MTL2] say why they could not be read, and can be read again', async () => {
    fail();
    const list = moderationOf(room).openParticipants();
    await edges.clock.pass(0);
    expect(list.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'UNREACHABLE' } });
    list.refresh();
    await edges.clock.pass(0);
    expect(list.getSnapshot()).toMatchObject({ phase: 'ready', error: null });
  });

  it('[MTL3] show a measure at once', async () => {
    const list = moderationOf(room).openParticipants();
    await edges.clock.pass(0);
    const [ann] = list.getSnapshot().items;
    await moderationOf(room).takeMeasure('ben', { kind: 'MUTE', seconds: 600 });
    expect(list.getSnapshot().items[1]).toMatchObject({ mutedUntil: '2026-11-24T11:00:00.000Z' });
    expect(list.getSnapshot().items[0]).toBe(ann);
    expect(edges.transport.asked.filter((what) => what === 'readParticipants')).toHaveLength(1);
  });
});

describe('the log', () => {
  it('[MTL3] is read again after whatever was done, also when it failed', async () => {
    const log = moderationOf(room).openAuditLog();
    await edges.clock.pass(0);
    expect(log.getSnapshot().items).toEqual([]);
    await moderationOf(room).takeMeasure('ben', { kind: 'BAN' });
    fail(true);
    await moderationOf(room).changeRoom({ isReadOnly: true });
    await edges.clock.pass(0);
    expect(log.getSnapshot().items.map(({ entry }) => entry.action)).toEqual(['ROOM_CHANGED', 'BANNED']);
  });

  it('[MTL2] keeps what was loaded, and reads what came meanwhile up to it', async () => {
    const act = (userId: string) => moderationOf(room).takeMeasure(userId, { kind: 'BAN' });
    for (const userId of ['ann', 'ben', 'cai']) await act(userId);
    const log = moderationOf(room).openAuditLog();
    await edges.clock.pass(0);
    log.loadMore();
    await edges.clock.pass(0);
    const targets = () => log.getSnapshot().items.map(({ entry }) => entry.targetUserId);
    expect(targets()).toEqual(['cai', 'ben', 'ann']);
    const reads = () => edges.transport.asked.filter((what) => what === 'readAuditEntries').length;
    const before = reads();
    await act('dee');
    await edges.clock.pass(0);
    expect(targets()).toEqual(['dee', 'cai', 'ben', 'ann']);
    expect(reads()).toBe(before + 1);
    // Another moderator does more than a page holds.
    const other = moderationOf(
      createChat({ ...makeFakeEdges(), transport: edges.transport }).openRoom('room'),
    );
    for (const userId of ['eva', 'ann', 'ben']) await other.takeMeasure(userId, { kind: 'BAN' });
    log.refresh();
    await edges.clock.pass(0);
    expect(targets()).toEqual(['ben', 'ann', 'eva', 'dee', 'cai', 'ben', 'ann']);
    expect(log.getSnapshot()).toMatchObject({ hasMore: false });
  });

  it('[MTL4] names people, and asks for each name once', async () => {
    edges.transport.participants.push(sampleParticipant('mona', { displayName: 'Mona Mod' }));
    const log = moderationOf(room).openAuditLog();
    await edges.clock.pass(0);
    await moderationOf(room).takeMeasure('ben', { kind: 'BAN' });
    await edges.clock.pass(0);
    await moderationOf(room).takeMeasure('ben', { kind: 'MUTE', seconds: 60 });
    await edges.clock.pass(0);
    expect(log.getSnapshot().items[0]).toMatchObject({ actorName: 'Mona Mod', targetName: 'Ben' });
    const asked = edges.transport.asked.filter((what) => what.startsWith('readParticipant '));
    expect(asked).toEqual(['readParticipant mona', 'readParticipant ben']);
  });

  it('[MTL4] goes without the name of somebody who never joined', async () => {
    await moderationOf(room).takeMeasure('ben', { kind: 'BAN' });
    const log = moderationOf(room).openAuditLog();
    await edges.clock.pass(0);
    const before = log.getSnapshot();
    expect(before.items[0]).toMatchObject({ actorName: null, targetName: 'Ben' });
    expect(log.getSnapshot()).toBe(before);
  });
});

it('[MTL3] what was changed of the room shows at once, and a failure changes nothing', async () => {
  const outcome = await moderationOf(room).changeRoom({ slowModeSeconds: 30, announcement: 'Back at five' });
  expect(outcome.ok).toBe(true);
  expect(room.getSnapshot()).toMatchObject({ room: { slowModeSeconds: 30 }, announcement: 'Back at five' });
  fail();
  expect(await moderationOf(room).changeRoom({ slowModeSeconds: 60 })).toMatchObject({ ok: false });
  expect(room.getSnapshot().room?.slowModeSeconds).toBe(30);
});

it('[FD68] the answer to one’s own change doesn’t undo a later one that was heard before it', async () => {
  const own = moderationOf(room).changeRoom({ announcement: 'mine' });
  const late = sampleRoom({ announcement: 'theirs', updatedAt: '2026-11-25T00:00:00.000Z' });
  edges.transport.roomObserver?.roomChanged(late);
  expect(await own).toMatchObject({ ok: true, value: { announcement: 'mine' } });
  expect(room.getSnapshot().room).toBe(late);
});

it('[MTL31] a report tells the moderators what was chosen and written, or says why it could not', async () => {
  const report = { reason: 'ABUSE', note: ' Look at it ' } as const;
  expect(await room.reportMessage('m1', report)).toEqual({ ok: true, value: null });
  expect(edges.transport.reports).toEqual(['m1 ABUSE: Look at it']);
  edges.transport.refusals.push(makeChatError('report this', 'MESSAGE_NOT_FOUND'));
  expect(await room.reportMessage('m1', report)).toMatchObject({ error: { code: 'MESSAGE_NOT_FOUND' } });
});

it('[MTL9] leaves nothing open when the room is closed', async () => {
  const list = moderationOf(room).openParticipants();
  const log = moderationOf(room).openAuditLog();
  room.close();
  await edges.clock.pass(0);
  expect([list.getSnapshot().phase, log.getSnapshot().phase]).toEqual(['loading', 'loading']);
  const before = edges.transport.asked.length;
  await moderationOf(room).takeMeasure('ben', { kind: 'BAN' });
  await edges.clock.pass(0);
  expect(edges.transport.asked.slice(before)).toEqual(['takeMeasure']);
  expect(edges.clock.pending).toBe(0);
});
