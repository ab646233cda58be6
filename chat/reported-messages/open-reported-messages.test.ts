import { beforeEach, describe, expect, it } from 'vitest';
import { createChat } from '../create-chat';
import { makeChatError } from '../failures';
import type { ReportReason } from '../model';
import { moderationOf } from '../moderation';
import type { ReportedList, RoomSession } from '../ports';
import { makeFakeEdges, sampleId, sampleMessage, type FakeEdges } from '../testing';
import { openReportedMessages } from '.';

let edges: FakeEdges;
let room: RoomSession;
let reported: ReportedList;

beforeEach(async () => {
  edges = makeFakeEdges();
  edges.transport.pageSize = 50;
  room = createChat(edges).openRoom('room');
  reported = moderationOf(room).open(openReportedMessages);
  await edges.clock.pass(0);
});

/** As the server lists them: those of the latest messages first. */
const report = (second: number, reporterId: string, reason: ReportReason = 'SPAM', minute = 2) => {
  const at = `2026-11-24T10:0${minute}:00.000Z`;
  const text = { reason, note: '' };
  edges.transport.roomReports.push({ messageId: sampleId(second), reporterId, at, text });
  edges.transport.roomReports.sort((one, other) => (one.messageId < other.messageId ? 1 : -1));
};
const write = (...seconds: number[]) =>
  seconds.forEach((second) => edges.transport.messages.write(sampleMessage(second)));
const watch = async () => {
  const leave = reported.subscribe(() => undefined);
  await edges.clock.pass(0);
  return leave;
};
const shown = () =>
  reported
    .getSnapshot()
    .items.map(
      ({ message, reports }) => `${message.content}: ${reports.hasMore ? '≥ ' : ''}${reports.texts.length}`,
    );
const reads = () => edges.transport.asked.filter((what) => what === 'readRoomReports').length;

describe('[MTL43] what is reported and still there', () => {
  it('comes with how many reported it and why, the latest message first', async () => {
    write(1, 2);
    report(1, 'ann', 'ABUSE');
    report(2, 'ann');
    report(1, 'cem', 'OTHER');
    await watch();
    expect(shown()).toEqual(['message 2: 1', 'message 1: 2']);
    const reasons = reported.getSnapshot().items[1]?.reports.texts.map(({ reason }) => reason);
    expect(reasons?.sort()).toEqual(['ABUSE', 'OTHER']);
  });

  it('is not what is removed or hidden, nor what a moderator put back as it stands', async () => {
    const at = (minute: number) => `2026-11-24T10:0${minute}:00.000Z`;
    edges.transport.messages.write(sampleMessage(1, { content: '', removedAt: at(5) }));
    edges.transport.messages.write(sampleMessage(2, { content: '', removedAt: at(5), isReported: true }));
    edges.transport.messages.write(sampleMessage(3, { restoredAt: at(5), editedAt: at(4) }));
    edges.transport.messages.write(sampleMessage(4, { restoredAt: at(5), editedAt: at(6) }));
    for (const second of [1, 2, 3, 4, 5]) report(second, 'ann');
    await watch();
    expect(shown()).toEqual(['message 4: 1']);
    expect(reported.getSnapshot().phase).toBe('ready');
  });

  it('comes again with the reports since it was put back', async () => {
    edges.transport.messages.write(sampleMessage(1, { restoredAt: '2026-11-24T10:05:00.000Z' }));
    report(1, 'ann');
    report(1, 'cem', 'SPAM', 6);
    await watch();
    expect(shown()).toEqual(['message 1: 1']);
  });

  it('leaves when it is removed, by whomever, and is shown as it was edited', async () => {
    write(1, 2, 3);
    for (const second of [1, 2, 3]) report(second, 'ann');
    await watch();
    const gone = sampleMessage(1, { content: '', removedAt: '2026-11-24T10:05:00.000Z' });
    const edited = sampleMessage(2, { content: 'kinder', editedAt: '2026-11-24T10:05:00.000Z' });
    edges.transport.messages.observer.received([gone, edited]);
    expect(shown()).toEqual(['message 3: 1', 'kinder: 1']);
    const place = { messageId: sampleId(3), threadId: null };
    expect(await room.changePost(place, { kind: 'remove' })).toMatchObject({ ok: true });
    expect(shown()).toEqual(['kinder: 1']);
  });

  it('is looked at while somebody watches, and what was loaded behind its beginning stays', async () => {
    edges.transport.pageSize = 2;
    write(1, 2, 3, 4);
    for (const second of [1, 2, 3]) report(second, 'ann');
    await edges.clock.pass(60_000);
    expect(reads()).toBe(0);
    const leave = await watch();
    expect(shown()).toEqual(['message 3: 1', 'message 2: ≥ 1']);
    reported.loadMore();
    await edges.clock.pass(0);
    expect(shown()).toEqual(['message 3: 1', 'message 2: 1', 'message 1: 1']);
    report(4, 'ann');
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['message 4: 1', 'message 3: 1', 'message 2: 1', 'message 1: 1']);
    leave();
    const before = reads();
    await edges.clock.pass(600_000);
    expect(reads()).toBe(before);
  });

  it('says why it can’t be read, and is read when asked again', async () => {
    write(1);
    report(1, 'ann');
    edges.transport.failures.push({ error: makeChatError('read the reports', 'UNREACHABLE') });
    await watch();
    expect(reported.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'UNREACHABLE' } });
    reported.refresh();
    await edges.clock.pass(0);
    expect(shown()).toEqual(['message 1: 1']);
  });
});

describe('[MTL44] what a moderator keeps', () => {
  const keep = async (isKept: boolean) => {
    const message = edges.transport.messages.find(sampleId(1)) ?? sampleMessage(1);
    return reported.keep(message, isKept);
  };

  it('leaves at once, comes back when that is undone, and the log is read again', async () => {
    write(1, 2);
    report(1, 'ann');
    report(2, 'ann');
    await watch();
    const log = moderationOf(room).openAuditLog();
    const reads = () => edges.transport.asked.filter((what) => what === 'readAuditEntries').length;
    const before = reads();
    expect(await keep(true)).toMatchObject({ ok: true });
    expect(shown()).toEqual(['message 2: 1']);
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['message 2: 1']);
    expect(reads()).toBe(before + 1);
    await keep(false);
    expect(shown()).toEqual(['message 2: 1', 'message 1: 1']);
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['message 2: 1', 'message 1: 1']);
    log.close();
  });

  it('comes again with later reports alone', async () => {
    write(1);
    report(1, 'ann');
    await watch();
    await keep(true);
    const at = '2026-11-24T10:40:00.000Z';
    const text = { reason: 'SPAM', note: '' } as const;
    edges.transport.roomReports.push({ messageId: sampleId(1), reporterId: 'cem', at, text });
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['message 1: 1']);
  });

  it('is not brought back by a read that doesn’t know of it yet', async () => {
    write(1);
    report(1, 'ann');
    await watch();
    await keep(true);
    const mark = edges.transport.roomReports.pop();
    await edges.clock.pass(60_000);
    expect(shown()).toEqual([]);
    if (mark !== undefined) edges.transport.roomReports.push(mark);
    await edges.clock.pass(60_000);
    // Another moderator takes it back.
    edges.transport.roomReports.pop();
    await edges.clock.pass(60_000);
    expect(shown()).toEqual(['message 1: 1']);
  });

  it('is looked for at once when another moderator has judged', async () => {
    write(1);
    report(1, 'ann');
    await watch();
    await edges.transport.keepReported('room', sampleId(1), true);
    edges.transport.roomObserver?.judged();
    await edges.clock.pass(0);
    expect(shown()).toEqual([]);
  });

  it('stays when it could not be kept', async () => {
    write(1);
    report(1, 'ann');
    await watch();
    edges.transport.failures.push({ error: makeChatError('decide on this', 'MESSAGE_NOT_FOUND') });
    expect(await keep(true)).toMatchObject({ ok: false });
    expect(shown()).toEqual(['message 1: 1']);
  });
});

it('[MTL9] nothing of the reports is left when the room is closed', async () => {
  write(1);
  report(1, 'ann');
  await watch();
  room.close();
  expect(edges.clock.pending).toBe(0);
});
