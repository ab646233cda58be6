import { afterAll, beforeAll, expect, test } from 'vitest';
import { postMessage } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import { startTestbed, type Testbed } from './testbed';
import { codeOf, queueOf, setRules } from './testbed/review';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

async function makeReported(threshold: number | null, author = ann) {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  await setRules(testbed, roomId, { holdAfterReports: threshold });
  const client = await testbed.actors.actAs(author);
  const messageId = await postMessage(client, roomId, 'Buy my secrets');
  const report = async (person: typeof ann, reason?: string) =>
    (await testbed.actors.actAs(person)).mutations.reportMessage({
      roomId,
      messageId,
      ...(reason === undefined ? {} : { reason }),
    });
  const read = async () => (await testbed.actors.actAs(ben)).models.Message.get({ roomId, messageId });
  return { roomId, messageId, report, read };
}

test('[RPT1] reports below the threshold are known to moderators and hide nothing; the same person counts once', async () => {
  const { roomId, report, read } = await makeReported(2);
  for (let attempt = 0; attempt < 3; attempt += 1) expect(await codeOf(report(ben, 'Spam'))).toBe('ok');
  expect((await read()).data?.content).toBe('Buy my secrets');
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.Report.list({ roomId });
  expect(data.map(({ reason }) => reason)).toEqual(['Spam']);
  expect(await queueOf(testbed, roomId)).toEqual([]);
});

test('[RPT2] at the threshold the message is emptied for everyone, and what it said waits in the queue', async () => {
  const { roomId, messageId, report, read } = await makeReported(2);
  await report(ben);
  const { data } = await report(mona);
  expect(data).toMatchObject({ messageId, state: 'HELD', content: '' });
  expect((await read()).data).toMatchObject({
    state: 'HELD',
    content: '',
    removedAt: expect.any(String) as string,
  });
  const queue = await queueOf(testbed, roomId);
  expect(queue).toMatchObject([{ heldId: messageId, reason: 'REPORTED', content: 'Buy my secrets' }]);
});

test('[RPT3] put back, it stands where it stood and isn’t held again; discarded, it stays removed', async () => {
  const restored = await makeReported(1);
  await restored.report(ben);
  const client = await testbed.actors.actAs(mona);
  const place = { roomId: restored.roomId, heldId: restored.messageId };
  expect((await client.mutations.publishHeldPost(place)).data).toMatchObject({
    messageId: restored.messageId,
    state: 'VISIBLE',
    content: 'Buy my secrets',
    removedAt: null,
  });
  expect(await codeOf(restored.report(mona))).toBe('ok');
  expect((await restored.read()).data).toMatchObject({
    state: 'VISIBLE',
    content: 'Buy my secrets',
    removedAt: null,
  });

  const discarded = await makeReported(1);
  await discarded.report(ben);
  await testbed.actors.actAs(mona);
  await client.mutations.discardHeldPost({ roomId: discarded.roomId, heldId: discarded.messageId });
  expect((await discarded.read()).data).toMatchObject({ state: 'REMOVED', content: '' });
  expect(await queueOf(testbed, discarded.roomId)).toEqual([]);
});

test('[RPT4] a moderator’s message is never held by reports, nor is one where the room has no threshold', async () => {
  const moderators = await makeReported(1, mona);
  expect(await codeOf(moderators.report(ben))).toBe('ok');
  expect((await moderators.read()).data?.content).toBe('Buy my secrets');
  const without = await makeReported(null);
  expect(await codeOf(without.report(ben))).toBe('ok');
  expect((await without.read()).data?.content).toBe('Buy my secrets');
});

test('[RPT5] one’s own message, one that isn’t there and a reason that is too long are refused', async () => {
  const { roomId, report } = await makeReported(1);
  expect(await codeOf(report(ann))).toBe('OWN_MESSAGE');
  expect(await codeOf(report(ben, 'x'.repeat(301)))).toBe('TOO_LONG');
  const client = await testbed.actors.actAs(ben);
  const missing = { roomId, messageId: '01J00000000000000000000000' };
  expect(await codeOf(client.mutations.reportMessage(missing))).toBe('MESSAGE_NOT_FOUND');
});

test('[RPT6] who reported, why and how often is told to moderators alone', async () => {
  const { roomId, report } = await makeReported(2);
  const answer = await report(ben, 'A private reason');
  expect(JSON.stringify(answer.data)).not.toMatch(/private|secrets/);
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Report.list({ roomId })).errors).toBeDefined();
  expect((await client.models.RoomRules.get({ roomId })).errors).toBeDefined();
});

test('[RPT7] who listens hears that a message was hidden and that it was put back, and nothing of reports before', async () => {
  const { roomId, messageId, report } = await makeReported(2);
  const client = await testbed.actors.actAs(ann);
  const heard = new Arrivals<{ state?: string | null; content?: string | null }>();
  const acks = acknowledged(1);
  const subscription = client.subscriptions.onReviewedPost({ roomId }).subscribe({
    next: ({ state, content }) => heard.add({ state: state ?? null, content: content ?? null }),
  });
  await acks;
  await report(ben);
  await report(mona);
  await heard.first(({ state }) => state === 'HELD');
  await client.mutations.publishHeldPost({ roomId, heldId: messageId });
  await heard.first(({ state }) => state === 'VISIBLE');
  subscription.unsubscribe();
  expect(heard.all).toEqual([
    { state: 'HELD', content: '' },
    { state: 'VISIBLE', content: 'Buy my secrets' },
  ]);
});

const keep = async (roomId: string, messageId: string, isKept = true, person = mona) =>
  (await testbed.actors.actAs(person)).mutations.keepReportedMessage({ roomId, messageId, isKept });

test('[RPT8] a moderator dismisses reports, which is logged and changes nothing of the message, and takes it back', async () => {
  const { roomId, messageId, report, read } = await makeReported(3);
  await report(ben, 'Spam');
  const before = (await read()).data;
  expect(await codeOf(keep(roomId, messageId, true, ben))).toBe('Unauthorized');
  expect(await codeOf(keep(roomId, messageId))).toBe('ok');
  expect((await read()).data).toEqual(before);
  const client = await testbed.actors.actAs(mona);
  const reporters = async () =>
    (await client.models.Report.list({ roomId })).data.map(({ reporterId }) => reporterId);
  expect(await reporters()).toHaveLength(2);
  expect(await reporters()).toContain('~kept');
  expect(await codeOf(keep(roomId, messageId, false))).toBe('ok');
  expect(await reporters()).not.toContain('~kept');
  const log = (await client.models.AuditEntry.list({ roomId })).data;
  expect(log.slice(-2)).toMatchObject([
    { action: 'REPORTS_DISMISSED', messageId, detail: expect.stringContaining('secrets') as string },
    { action: 'REPORTS_REOPENED', messageId },
  ]);
});

test('[RPT9] reports that come later count afresh, and nobody reports twice', async () => {
  const dismissed = await makeReported(2);
  await dismissed.report(ben);
  await keep(dismissed.roomId, dismissed.messageId);
  expect(await codeOf(dismissed.report(ben))).toBe('ok');
  await dismissed.report(mona);
  expect((await dismissed.read()).data).toMatchObject({ content: 'Buy my secrets', removedAt: null });

  const later = await makeReported(2);
  await keep(later.roomId, later.messageId);
  await later.report(ben);
  await later.report(mona);
  expect((await later.read()).data).toMatchObject({ state: 'HELD', content: '' });
});

test('[RPT9] after an edit all of them count', async () => {
  const { roomId, messageId, report, read } = await makeReported(2);
  await report(ben);
  await keep(roomId, messageId);
  const client = await testbed.actors.actAs(ann);
  await client.models.Message.update({ roomId, messageId, content: 'Buy my other secrets' });
  await report(mona);
  expect((await read()).data).toMatchObject({ state: 'HELD', content: '' });
});

test('[RPT10] moderators hear that reports were judged, and nobody else', async () => {
  const { roomId, messageId, report } = await makeReported(2);
  await report(ben);
  const heard = { ann: new Arrivals<string>(), mona: new Arrivals<string>() };
  const leave: (() => void)[] = [];
  for (const person of [ann, mona] as const) {
    const client = await testbed.actors.actAs(person);
    const acks = acknowledged(1);
    const subscription = client.subscriptions
      .onReviewedPost({ roomId })
      .subscribe({ next: ({ state }) => heard[person === ann ? 'ann' : 'mona'].add(state ?? '') });
    leave.push(() => subscription.unsubscribe());
    await acks;
  }
  const kept = await keep(roomId, messageId);
  expect(kept.data).toMatchObject({ messageId, state: 'REPORTS_JUDGED', content: null, senderId: null });
  await heard.mona.first((state) => state === 'REPORTS_JUDGED');
  await keep(roomId, messageId, false);
  await report(mona);
  for (const { first } of [heard.ann, heard.mona].map((arrivals) => ({
    first: (state: string) => arrivals.first((each) => each === state),
  })))
    await first('HELD');
  expect(heard.ann.all).toEqual(['HELD']);
  for (const end of leave) end();
});
