import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reactionEmojis } from '../../chat/limits';
import { createFaults, type FaultControl } from '../../local/faults';
import { postMessage } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import type { PersonApi } from './raw-api';
import { openCrowd, startTestbed, stepsOf, type Testbed } from './testbed';
import { codeOf } from './testbed/review';

/** A step fails as if the process had ended there: what is in the tables stays, and nothing after it runs. */
const control: FaultControl = createFaults({
  wait: () => Promise.resolve(),
  kill: () => Promise.reject(new Error('killed')),
});
let testbed: Testbed;
let crowd: readonly PersonApi[];
beforeAll(async () => {
  testbed = await startTestbed({ faults: control.faults });
  crowd = await openCrowd(testbed, 20);
});
afterAll(() => testbed.close());

async function makeScene(people: readonly PersonApi[] = []) {
  const roomId = await makeRoom(testbed, [ann, ben, mona]);
  const messageId = await postMessage(await testbed.actors.actAs(ann), roomId, 'Well?');
  await Promise.all(people.map((api, index) => api.joinRoom(roomId, `Fan ${index}`)));
  const read = async () => {
    const { data } = await (await testbed.actors.actAs(ann)).models.Message.get({ roomId, messageId });
    return [0, 1, 2, 3, 4, 5].map((place) => Number((data as Counts | null)?.[`reaction${place}`] ?? 0));
  };
  const react = async (person: typeof ann, emoji: string, isOn = true) =>
    (await testbed.actors.actAs(person)).mutations.reactToMessage({ roomId, messageId, emoji, isOn });
  return { roomId, messageId, read, react };
}

type Counts = Readonly<Record<string, unknown>>;

/** As the client does, which is refused when it is too quick. */
const insist = (ask: () => Promise<{ readonly code: string | null }>) =>
  expect.poll(async () => (await ask()).code, { timeout: 20_000, interval: 250 }).toBeNull();

test('[REA1] twenty people who react and take it back at once end with as many as are stored', async () => {
  const { roomId, messageId, read } = await makeScene(crowd);
  await Promise.all(
    crowd.map(async (api, index) => {
      const [own = '', other = ''] = [reactionEmojis[index % 3], reactionEmojis[(index + 1) % 3]];
      const ask = (emoji: string, isOn: boolean) => insist(() => api.react(roomId, messageId, emoji, isOn));
      await ask(own, true);
      await ask(other, true);
      await ask(own, index % 2 === 0);
    }),
  );
  const stored = await Promise.all(crowd.map((api) => api.ownReactions(roomId, messageId)));
  const counts = reactionEmojis.map((emoji) => stored.flat().filter((one) => one === emoji).length);
  expect(await read()).toEqual(counts);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
});

test('[REA5] [REA6] a reaction that was interrupted anywhere counts once after a retry', async () => {
  const { roomId, messageId, read } = await makeScene(crowd);
  const places = stepsOf(testbed.backend.model, 'reactToMessage').flatMap((step) =>
    (['before', 'after'] as const).map((when) => ({ step, when })),
  );
  const people = places.map((place, index) => ({ place, api: crowd[index] }));
  for (const { place, api } of people) {
    const field = 'Mutation.reactToMessage';
    control.apply({ kind: 'interrupt', field, ...place, action: 'fail', count: 1 });
    const { code } = (await api?.react(roomId, messageId, '👏', true)) ?? {};
    expect(code, `${place.when} ${place.step}`).not.toBeNull();
    control.apply({ kind: 'clear' });
  }
  for (const { api } of people) if (api) await insist(() => api.react(roomId, messageId, '👏', true));
  expect(await read()).toEqual([0, 0, 0, 0, places.length, 0]);
  for (const { api } of people) if (api) await insist(() => api.react(roomId, messageId, '👏', false));
  expect(await read()).toEqual([0, 0, 0, 0, 0, 0]);
});

test('[REA7] who listens hears how many there are, and nothing where nothing changed', async () => {
  const { roomId, messageId, react } = await makeScene();
  const client = await testbed.actors.actAs(ann);
  const heard = new Arrivals<Counts>();
  const acks = acknowledged(1);
  const subscription = client.subscriptions
    .onReaction({ roomId })
    .subscribe({ next: (one) => heard.add(one) });
  await acks;
  expect(await codeOf(react(ben, '👏'))).toBe('ok');
  await insist(async () => ({ code: (await codeOf(react(ben, '👏'))) === 'ok' ? null : 'refused' }));
  expect(await codeOf(react(mona, '👏'))).toBe('ok');
  await heard.first(({ reaction4 }) => reaction4 === 2);
  subscription.unsubscribe();
  expect(heard.all).toMatchObject([
    { messageId, reactionVersion: 1, reaction4: 1, reaction0: 0 },
    { messageId, reactionVersion: 2, reaction4: 2, reaction0: 0 },
  ]);
});

test('[REA3] in a read-only room people react, in one that is closed they do not', async () => {
  const { roomId, react } = await makeScene();
  const client = await testbed.actors.actAs(mona);
  await client.models.Room.update({ id: roomId, readOnly: true, slowModeSeconds: 60 });
  expect(await codeOf(react(ben, '🎉'))).toBe('ok');
  await testbed.actors.actAs(mona);
  await client.models.Room.update({ id: roomId, status: 'CLOSED' });
  expect(await codeOf(react(ann, '🎉'))).toBe('ROOM_CLOSED');
});

test('[REA4] a room that took a hundred in this second takes no more, and nothing of it is stored', async () => {
  const { roomId, messageId, read, react } = await makeScene();
  const { model, dynamoDb } = testbed.backend;
  const TableName = model.tables.find(({ tableName }) => tableName.startsWith('CrowdSecond-'))?.tableName;
  const now = Math.floor(Date.now() / 1000);
  // The seconds in which the next request may come.
  for (let second = now; second < now + 20; second += 1)
    await dynamoDb.execute('PutItem', {
      TableName,
      Item: { roomId: { S: roomId }, second: { S: `${second}` }, reacted: { N: '100' } },
    });
  expect(await codeOf(react(ben, '👍'))).toBe('RATE_LIMITED');
  expect(await read()).toEqual([0, 0, 0, 0, 0, 0]);
  const client = await testbed.actors.actAs(ben);
  expect((await client.queries.myReactions({ roomId, from: messageId, to: messageId })).data).toEqual([]);
});

test('[REA8] one reads what one reacted with oneself, in this room and of these messages', async () => {
  const { roomId, messageId, react } = await makeScene();
  const other = await makeScene();
  expect(await codeOf(react(ben, '❤️'))).toBe('ok');
  expect(await codeOf(other.react(ben, '😂'))).toBe('ok');
  const client = await testbed.actors.actAs(ben);
  const read = async (from: string, to: string) =>
    (await client.queries.myReactions({ roomId, from, to })).data?.map((one) => ({ ...one }));
  const own = { messageId, emoji: '❤️' };
  expect(await read(messageId, messageId)).toMatchObject([own]);
  expect(await read('0'.repeat(26), '7ZZZZZZZZZZZZZZZZZZZZZZZZZ')).toMatchObject([own]);
  expect(await read('0'.repeat(26), '0'.repeat(26))).toEqual([]);
  await testbed.actors.actAs(ann);
  expect(await read(messageId, messageId)).toEqual([]);
});

test('[REA9] nobody sets a count', async () => {
  const { roomId, messageId } = await makeScene();
  const client = await testbed.actors.actAs(ann);
  const draft = { roomId, messageId: 'new', content: 'Loved', nonce: randomUUID() };
  for (const field of ['reaction0', 'reaction5', 'reactionVersion']) {
    expect(await codeOf(client.models.Message.create({ ...draft, [field]: 9 }))).toBe('FORBIDDEN_FIELD');
    const change = { roomId, messageId, content: 'Loved', [field]: 9 };
    expect(await codeOf(client.models.Message.update(change))).toBe('FORBIDDEN_FIELD');
  }
});
