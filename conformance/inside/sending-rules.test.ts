import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona } from '../deployment';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

const draft = (roomId: string, nonce: string = randomUUID()) => ({
  roomId,
  messageId: 'new',
  content: 'Hello',
  nonce,
});

/** Sets attributes of a participant's row, as moderators' tools do. */
async function mark(roomId: string, name: string, attributes: Record<string, unknown>): Promise<void> {
  const { tables } = testbed.backend.model;
  const TableName = tables.find(({ tableName }) => tableName.startsWith('Participant-'))?.tableName;
  const { Items } = await testbed.backend.dynamoDb.execute('Scan', { TableName });
  const row = (Items as Record<string, { S?: string }>[]).find(
    (item) => item['roomId']?.S === roomId && item['displayName']?.S === name,
  );
  await testbed.backend.dynamoDb.execute('PutItem', { TableName, Item: { ...row, ...attributes } });
}

async function setRoom(roomId: string, fields: { slowModeSeconds?: number; readOnly?: boolean }) {
  const client = await testbed.actors.actAs(mona);
  const { errors } = await client.models.Room.update({ id: roomId, ...fields });
  expect(errors).toBeUndefined();
}

test('[ADM8] of two messages at once under slow mode exactly one passes, 200 times', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRoom(roomId, { slowModeSeconds: 60 });
  const client = await testbed.actors.actAs(ann);
  for (let trial = 0; trial < 200; trial += 1) {
    await mark(roomId, 'ann', { lastSentMs: { N: '0' }, allowanceMs: { N: '0' } });
    const both = await Promise.all([
      client.models.Message.create(draft(roomId)),
      client.models.Message.create(draft(roomId)),
    ]);
    const types = both.flatMap(({ errors }) => errors ?? []).map((error) => error.errorType);
    expect(types).toEqual(['SLOW_MODE']);
  }
});

test('[ADM9] a burst beyond the allowance is refused with the time to wait', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const outcomes: (string | undefined)[] = [];
  for (let index = 0; index < 25; index += 1) {
    const { errors } = await client.models.Message.create(draft(roomId));
    outcomes.push(errors?.[0]?.errorType);
  }
  expect(outcomes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => undefined));
  expect(outcomes).toContain('RATE_LIMITED');
});

test('[RCL5] a retry of an old nonce gives its message, whatever was sent since', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const old = draft(roomId);
  const first = await client.models.Message.create(old);
  await client.models.Message.create(draft(roomId));
  await client.models.Message.create(draft(roomId));
  const again = await client.models.Message.create(old);
  expect(again.errors).toBeUndefined();
  expect(again.data).toEqual(first.data);
  expect((await client.models.Message.list({ roomId })).data).toHaveLength(3);
});

test('[CLM1] one nonce sent eight times at once is one message', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const input = draft(roomId);
  const tries = await Promise.all(Array.from({ length: 8 }, () => client.models.Message.create(input)));
  const ids = new Set(tries.flatMap(({ data }) => (data ? [data.messageId] : [])));
  expect(ids.size).toBe(1);
  for (const { errors } of tries) if (errors) expect(errors[0]?.errorType).toBe('TRY_AGAIN');
  expect((await client.models.Message.list({ roomId })).data).toHaveLength(1);
});

test('[RCL6] a nonce can’t become a message in a second room', async () => {
  const one = await makeRoom(testbed, [ann]);
  const two = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const nonce = randomUUID();
  await client.models.Message.create(draft(one, nonce));
  const { errors } = await client.models.Message.create(draft(two, nonce));
  expect(errors).toMatchObject([{ errorType: 'BAD_NONCE' }]);
});

test('[ADM6] [ADM7] [JOIN9] banned and muted people can’t send, and the banned can’t rejoin', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  await mark(roomId, 'ann', { mutedUntil: { N: String(Math.floor(Date.now() / 1000) + 600) } });
  await mark(roomId, 'ben', { bannedAt: { S: new Date().toISOString() } });
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Message.create(draft(roomId))).errors).toMatchObject([
    { errorType: 'MUTED', errorInfo: { retryAfterSeconds: expect.any(Number) as number } },
  ]);
  await testbed.actors.actAs(ben);
  expect((await client.models.Message.create(draft(roomId))).errors).toMatchObject([{ errorType: 'BANNED' }]);
  expect((await client.mutations.joinRoom({ roomId, displayName: 'Benjamin' })).errors).toMatchObject([
    { errorType: 'BANNED' },
  ]);
});

test('[SND13] in a read-only room only moderators write', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  await setRoom(roomId, { readOnly: true });
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Message.create(draft(roomId))).errors).toMatchObject([
    { errorType: 'READ_ONLY' },
  ]);
  await testbed.actors.actAs(mona);
  expect((await client.models.Message.create(draft(roomId))).errors).toBeUndefined();
});
