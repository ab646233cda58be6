import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { postMessage } from '../../scripts/real-client';
import { ann, ben, mona } from '../deployment';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

const draft = (roomId: string, content = 'Hello') => ({
  roomId,
  messageId: 'new',
  content,
  nonce: randomUUID(),
});

test('[SND8] a sent message has the server’s id, sender, role and time', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const { data, errors } = await client.models.Message.create(draft(roomId));
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    roomId,
    content: 'Hello',
    senderName: 'ann',
    senderRole: 'PARTICIPANT',
    replyCount: 0,
  });
  expect(data?.messageId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(Math.abs(Date.parse(data?.createdAt ?? '') - Date.now())).toBeLessThan(60_000);
});

test('[SND9] a moderator’s message is marked as one', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const { data } = await client.models.Message.create(draft(roomId));
  expect(data?.senderRole).toBe('MODERATOR');
});

test('[LST1] the live window holds the newest fifty in the order they were sent', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const ids: string[] = [];
  for (let index = 0; index < 55; index += 1) ids.push(await postMessage(client, roomId, `m${index}`));
  const { data, nextToken } = await client.models.Message.list({ filter: { roomId: { eq: roomId } } });
  expect(data.map(({ messageId }) => messageId)).toEqual(ids.slice(5));
  expect(nextToken ?? null).toBeNull();
});

test('[LST4] pages lead back to the first message', async () => {
  const roomId = await makeRoom(testbed, [mona]);
  const client = await testbed.actors.actAs(mona);
  const ids: string[] = [];
  for (let index = 0; index < 25; index += 1) ids.push(await postMessage(client, roomId, `m${index}`));
  const older = await client.models.Message.list({
    roomId,
    messageId: { lt: ids[20] ?? '' },
    sortDirection: 'DESC',
    limit: 15,
  });
  expect(older.data.map(({ messageId }) => messageId)).toEqual(ids.slice(5, 20).reverse());
  const rest = await client.models.Message.list({
    roomId,
    messageId: { lt: ids[20] ?? '' },
    sortDirection: 'DESC',
    limit: 15,
    nextToken: older.nextToken ?? null,
  });
  expect(rest.data.map(({ messageId }) => messageId)).toEqual(ids.slice(0, 5).reverse());
});

test('[RCL2] sending again with the same nonce gives the same message, and there is one', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const input = draft(roomId);
  const first = await client.models.Message.create(input);
  const again = await client.models.Message.create(input);
  expect(again.errors).toBeUndefined();
  expect(again.data).toEqual(first.data);
  const { data } = await client.models.Message.list({ roomId });
  expect(data).toHaveLength(1);
});

test('[RCL4] the same nonce of somebody else is a message of its own', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const client = await testbed.actors.actAs(ann);
  const input = draft(roomId);
  const first = await client.models.Message.create(input);
  await testbed.actors.actAs(ben);
  const other = await client.models.Message.create(input);
  expect(other.data?.messageId).not.toBe(first.data?.messageId);
  expect(other.data?.senderName).toBe('ben');
});

test.each([
  '😀',
  'مرحبا بالعالم',
  '<script>alert(1)</script>',
  'line one\nline two',
  '__proto__',
  '$ctx.args',
  '"quoted" \\ #set($x=1)',
])('[SND10] content is stored as it was written: %j', async (content) => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  await client.models.Message.create(draft(roomId, content));
  const { data } = await client.models.Message.list({ roomId });
  expect(data.map((message) => message.content)).toEqual([content]);
});

test('[ADM3] who has not joined the room is refused, with a code', async () => {
  const roomId = await makeRoom(testbed, []);
  const client = await testbed.actors.actAs(ben);
  const { data, errors } = await client.models.Message.create(draft(roomId));
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ errorType: 'NOT_JOINED' }]);
});

test.each([
  ['SCHEDULED', ann, 'ROOM_CLOSED'],
  ['CLOSED', ann, 'ROOM_CLOSED'],
  ['CLOSED', mona, 'ROOM_CLOSED'],
] as const)('[SND7] a %s room takes no message', async (status, person, errorType) => {
  const roomId = await makeRoom(testbed, [person], status);
  const client = await testbed.actors.actAs(person);
  const { errors } = await client.models.Message.create(draft(roomId));
  expect(errors).toMatchObject([{ errorType }]);
});

test('[SND4] content that is empty or too long is refused', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Message.create(draft(roomId, '   '))).errors).toMatchObject([
    { errorType: 'EMPTY' },
  ]);
  expect((await client.models.Message.create(draft(roomId, 'x'.repeat(5000)))).errors).toMatchObject([
    { errorType: 'TOO_LONG' },
  ]);
});
