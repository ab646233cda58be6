import { randomUUID } from 'node:crypto';
import { Hub } from 'aws-amplify/utils';
import { expect, test } from 'vitest';
import { postAnswer, postMessage, type Person } from '../../scripts/real-client';
import { ann, ben, mona } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

/** @returns the person's user id */
async function userIdOf(roomId: string, person: Person): Promise<string> {
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.Participant.list({ roomId });
  const row = data.find(({ displayName }) => displayName === person.displayName);
  if (!row) throw new Error(`unable to find ${person.displayName}`);
  return row.userId;
}

async function audit(roomId: string) {
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.AuditEntry.list({ filter: { roomId: { eq: roomId } } });
  return data;
}

test('[EDT1] people edit their own message, and everybody sees that they did', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Helo');
  const { data, errors } = await client.models.Message.update({ roomId, messageId, content: ' Hello ' });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ content: 'Hello', senderName: 'ann', replyCount: 0 });
  expect(Date.parse(data?.editedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(data?.createdAt ?? ''));
});

test('[EDT2] nobody edits what is somebody else’s, a moderator neither', async () => {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Mine');
  for (const person of [ben, mona]) {
    await testbed.actors.actAs(person);
    const { errors } = await client.models.Message.update({ roomId, messageId, content: 'Yours' });
    expect(errors).toMatchObject([{ errorType: 'NOT_YOURS' }]);
  }
  expect((await client.models.Message.get({ roomId, messageId })).data?.content).toBe('Mine');
});

test.each([
  ['senderId', 'somebody'],
  ['senderName', 'Somebody'],
  ['senderRole', 'MODERATOR'],
  ['nonce', 'x'],
  ['editedAt', '2020-01-01T00:00:00.000Z'],
  ['removedAt', '2020-01-01T00:00:00.000Z'],
  ['removedBy', 'somebody'],
  ['repliedId', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['repliedAt', '2020-01-01T00:00:00.000Z'],
  ['replyCount', 7],
])('[EDT3] an edit that sets %s is refused', async (field, value) => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Mine');
  const change = { roomId, messageId, content: 'Changed', [field]: value };
  const { errors } = await client.models.Message.update(change);
  expect(errors).toMatchObject([{ errorType: 'FORBIDDEN_FIELD' }]);
});

test('[RMV1] a removed message stays, empty and marked, and can’t be changed or answered any more', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Oops');
  const { data } = await client.models.Message.update({ roomId, messageId, state: 'REMOVED' });
  expect(data).toMatchObject({ content: '', state: 'REMOVED', removedBy: data?.senderId });
  const edited = await client.models.Message.update({ roomId, messageId, content: 'Back' });
  expect(edited.errors).toMatchObject([{ errorType: 'MESSAGE_NOT_FOUND' }]);
  await expect(postAnswer(client, roomId, messageId, 'To nothing')).rejects.toThrow('no message');
  expect(await audit(roomId)).toHaveLength(1);
});

test('[RMV2] [AUD1] a moderator removes what is anybody’s, and the log says who, what, whom and when', async () => {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Rude');
  await postAnswer(client, roomId, messageId, 'Ruder');
  const threadId = (await client.models.Thread.list({ roomId })).data[0]?.threadId ?? '';
  await testbed.actors.actAs(ben);
  expect((await client.models.Message.update({ roomId, messageId, state: 'REMOVED' })).errors).toMatchObject([
    { errorType: 'NOT_YOURS' },
  ]);
  await testbed.actors.actAs(mona);
  const answer = await client.models.Thread.update({ roomId, messageId, threadId, state: 'REMOVED' });
  expect(answer.errors).toBeUndefined();
  const message = await client.models.Message.update({ roomId, messageId, state: 'REMOVED' });
  expect(message.errors).toBeUndefined();
  const monaId = message.data?.removedBy;
  const annId = message.data?.senderId;
  expect(await audit(roomId)).toMatchObject([
    { action: 'ROOM_CREATED', actorId: monaId },
    { action: 'ANSWER_REMOVED', actorId: monaId, targetUserId: annId, messageId, threadId },
    { action: 'MESSAGE_REMOVED', actorId: monaId, targetUserId: annId, messageId },
  ]);
});

test('[AUD2] the log is for moderators and nobody writes it', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.AuditEntry.list({ roomId })).errors).toMatchObject([
    { errorType: 'Unauthorized' },
  ]);
});

test('[MUT1] a mute lasts its seconds, and is lifted by an unmute', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const userId = await userIdOf(roomId, ann);
  const client = await testbed.actors.actAs(mona);
  const muted = await client.mutations.moderateParticipant({ roomId, userId, measure: 'MUTE', seconds: 60 });
  expect(muted.errors).toBeUndefined();
  expect(muted.data?.mutedUntil).toBeGreaterThan(Date.now() / 1000 + 50);
  await testbed.actors.actAs(ann);
  await expect(postMessage(client, roomId, 'Hm')).rejects.toThrow('muted until');
  await testbed.actors.actAs(mona);
  await client.mutations.moderateParticipant({ roomId, userId, measure: 'UNMUTE' });
  await testbed.actors.actAs(ann);
  await postMessage(client, roomId, 'Thanks');
});

test('[MUT3] moderators who listen to a room hear what a measure left behind, and nobody else does', async () => {
  const [roomId, otherId] = [await makeRoom(testbed, [ann]), await makeRoom(testbed, [ann])];
  const userId = await userIdOf(roomId, ann);
  const client = await testbed.actors.actAs(ann);
  const refusals = new Arrivals<unknown>();
  const refused = client.subscriptions.onStanding({ roomId }).subscribe({
    error: (error) => refusals.add(error),
  });
  expect(JSON.stringify(await refusals.first(() => true))).toMatch(/Not Authorized|Unauthorized/);
  refused.unsubscribe();
  await testbed.actors.actAs(mona);
  const heard = new Arrivals<{ readonly userId: string; readonly bannedAt: string | null }>();
  const acks = acknowledged(1);
  const subscription = client.subscriptions.onStanding({ roomId }).subscribe({
    next: (told) => heard.add({ userId: told.userId, bannedAt: told.bannedAt ?? null }),
  });
  await acks;
  await client.mutations.moderateParticipant({ roomId: otherId, userId, measure: 'BAN' });
  const { data } = await client.mutations.moderateParticipant({ roomId, userId, measure: 'BAN' });
  await client.mutations.moderateParticipant({ roomId, userId, measure: 'UNBAN' });
  await heard.first(({ bannedAt }) => bannedAt === null);
  subscription.unsubscribe();
  expect(data?.updatedAt).toBe(data?.bannedAt);
  expect(heard.all).toEqual([
    { userId, bannedAt: data?.bannedAt },
    { userId, bannedAt: null },
  ]);
});

test('[MUT2] measures are for moderators, against participants, within bounds', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  const [annId, monaId] = [await userIdOf(roomId, ann), await userIdOf(roomId, mona)];
  const client = await testbed.actors.actAs(ann);
  const measure = (userId: string, seconds: number) =>
    client.mutations.moderateParticipant({ roomId, userId, measure: 'MUTE', seconds });
  expect((await measure(monaId, 60)).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  await testbed.actors.actAs(mona);
  expect((await measure(monaId, 60)).errors).toMatchObject([{ errorType: 'FORBIDDEN_TARGET' }]);
  expect((await measure(annId, 0)).errors).toMatchObject([{ errorType: 'BAD_MEASURE' }]);
  expect((await measure('nobody', 60)).errors).toMatchObject([{ errorType: 'NOT_JOINED' }]);
});

interface Listener {
  readonly next: (told: unknown) => void;
  readonly error: (error: unknown) => void;
}

const listenTo = {
  messages: (roomId: string, listener: Listener) =>
    testbed.actors.client.models.Message.onCreate({ filter: { roomId: { eq: roomId } } }).subscribe(listener),
  ticks: (roomId: string, listener: Listener) =>
    testbed.actors.client.subscriptions.onTick({ roomId }).subscribe(listener),
};

test.each(['messages', 'ticks'] as const)(
  '[BAN1] [TK40] a ban cuts %s, and refuses to listen again until it is lifted',
  async (kind) => {
    const roomId = await makeRoom(testbed, [ann]);
    const userId = await userIdOf(roomId, ann);
    const client = await testbed.actors.actAs(ann);
    const heard: unknown[] = [];
    const refusals = new Arrivals<unknown>();
    const acks = new Arrivals<string>();
    const stop = Hub.listen('api', ({ payload }) => {
      if (payload.event === 'Subscription ack') acks.add('ack');
    });
    const subscription = listenTo[kind](roomId, {
      next: (told) => heard.push(told),
      error: (error) => {
        refusals.add(error);
      },
    });
    await acks.first(() => true);
    await testbed.actors.actAs(mona);
    await client.mutations.moderateParticipant({ roomId, userId, measure: 'BAN', reason: 'Spam' });
    await client.mutations.joinRoom({ roomId, displayName: mona.displayName });
    await testbed.actors.actAs(ann);
    const refusal = await refusals.first(() => true);
    expect(JSON.stringify(refusal)).toContain('banned');
    await testbed.actors.actAs(mona);
    await postMessage(client, roomId, 'Without Ann');
    expect(heard).toEqual([]);
    subscription.unsubscribe();
    stop();
    expect((await audit(roomId)).at(-1)).toMatchObject({ action: 'BANNED', targetUserId: userId });
    await client.mutations.moderateParticipant({ roomId, userId, measure: 'UNBAN' });
    await testbed.actors.actAs(ann);
    await postMessage(client, roomId, 'Back');
  },
);

test('[MOD1] what moderators set in a room is checked and logged', async () => {
  const roomId = await makeRoom(testbed, []);
  const client = await testbed.actors.actAs(mona);
  const bad = [
    { slowModeSeconds: -1 },
    { slowModeSeconds: 3601 },
    { title: '' },
    { announcement: 'x'.repeat(501) },
    { pinnedMessageId: 'nothing' },
    { expectedAudience: -5 },
    { startsAt: '0001-01-01T00:00:00.000Z' },
    { startsAt: '1999-12-31T23:59:59Z' },
    { startsAt: '2100-01-01T00:00+01:00' },
    { startsAt: '9999-12-31T23:59:59.999Z' },
    { startsAt: '2026-11-30T18:00:00+01:00' },
    { expectedAudience: 1_000_001 },
  ];
  for (const change of bad)
    expect((await client.models.Room.update({ id: roomId, ...change })).errors).toMatchObject([
      { errorType: 'BAD_ROOM' },
    ]);
  const { data } = await client.models.Room.update({ id: roomId, slowModeSeconds: 10, announcement: 'Soon' });
  expect(data).toMatchObject({ slowModeSeconds: 10, announcement: 'Soon', title: `Room ${roomId}` });
  const entries = await audit(roomId);
  expect(entries.map(({ action }) => action)).toEqual(['ROOM_CREATED', 'ROOM_CHANGED']);
  expect(JSON.parse(entries[1]?.detail ?? '')).toEqual({ slowModeSeconds: 10, announcement: 'Soon' });
});

test('[MOD2] nobody deletes a room, a message or an answer through the API', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const messageId = await postMessage(client, roomId, 'Stays');
  const threadId = randomUUID();
  for (const { errors } of [
    await client.models.Room.delete({ id: roomId }),
    await client.models.Message.delete({ roomId, messageId }),
    await client.models.Thread.delete({ roomId, messageId, threadId }),
  ])
    expect(errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});
