import { expect, test } from 'vitest';
import { postAnswer, postMessage } from '../../scripts/real-client';
import { ann, ben } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

test('[LIV1] observeQuery hears a message that somebody else sends, and no other room’s', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const otherId = await makeRoom(testbed, [ben]);
  const client = await testbed.actors.actAs(ann);
  const contents = new Arrivals<string[]>();
  const acks = acknowledged(3);
  const subscription = client.models.Message.observeQuery({ filter: { roomId: { eq: roomId } } }).subscribe({
    next: ({ items }) => contents.add(items.map(({ content }) => content)),
  });
  await acks;
  await testbed.actors.actAs(ben);
  await postMessage(client, otherId, 'Elsewhere');
  await postMessage(client, roomId, 'Here');
  await contents.first((list) => list.includes('Here'));
  subscription.unsubscribe();
  expect(contents.all.flat()).not.toContain('Elsewhere');
});

test('[LIV2] a room hears of every answer with its place in the thread', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  const positions = new Arrivals<number | null | undefined>();
  const acks = acknowledged(1);
  const subscription = client.models.Thread.onCreate({ filter: { roomId: { eq: roomId } } }).subscribe({
    next: ({ position }) => positions.add(position),
  });
  await acks;
  await testbed.actors.actAs(ben);
  await postAnswer(client, roomId, messageId, 'One');
  await postAnswer(client, roomId, messageId, 'Two');
  await positions.first((position) => position === 2);
  subscription.unsubscribe();
  expect(positions.all).toEqual([1, 2]);
});
