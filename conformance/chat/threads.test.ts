import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { postAnswer, postMessage } from '../../scripts/real-client';
import { ann, ben } from '../deployment';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

test('[TCH1] an answer stamps its message with the time and the count', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  await testbed.actors.actAs(ben);
  await postAnswer(client, roomId, messageId, 'One');
  await postAnswer(client, roomId, messageId, 'Two');
  const { data } = await client.models.Message.get({ roomId, messageId });
  expect(data?.replyCount).toBe(2);
  expect(Date.parse(data?.repliedAt ?? '')).toBeGreaterThan(Date.parse(data?.createdAt ?? ''));
});

test('[TCH3] the live window of a thread holds its answers in order, with their places, and no others', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  const other = await postMessage(client, roomId, 'Another');
  await postAnswer(client, roomId, messageId, 'One');
  await postAnswer(client, roomId, other, 'Elsewhere');
  await postAnswer(client, roomId, messageId, 'Two');
  const { data } = await client.models.Thread.list({
    filter: { roomId: { eq: roomId }, messageId: { eq: messageId } },
  });
  expect(data.map(({ content, position, senderName }) => [content, position, senderName])).toEqual([
    ['One', 1, 'ann'],
    ['Two', 2, 'ann'],
  ]);
});

test('[TCH2] an answer to a message that is not in the room is refused and leaves no row', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const { errors } = await client.models.Thread.create({
    roomId,
    messageId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    threadId: 'new',
    content: 'To nobody',
    nonce: randomUUID(),
  });
  expect(errors).toMatchObject([{ errorType: 'MESSAGE_NOT_FOUND' }]);
  expect((await client.models.Thread.list({ roomId })).data).toEqual([]);
});

test('[TCH4] an answer sent again with the same nonce is one answer and counts once', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  const input = { roomId, messageId, threadId: 'new', content: 'One', nonce: randomUUID() };
  const first = await client.models.Thread.create(input);
  const again = await client.models.Thread.create(input);
  expect(again.data).toEqual(first.data);
  const { data } = await client.models.Message.get({ roomId, messageId });
  expect(data?.replyCount).toBe(1);
});
