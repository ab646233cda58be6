import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postMessage, type Person } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, ben, mona } from '../deployment';
import { acknowledged, Arrivals } from '../listening';
import { startTestbed, type Testbed } from './testbed';
import { codeOf, queueOf, sendTo, setRules } from './testbed/review';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

const messagesIn = async (roomId: string) => {
  const client = await testbed.actors.actAs(mona);
  return (await client.models.Message.list({ roomId })).data;
};

const logOf = async (roomId: string) => {
  const client = await testbed.actors.actAs(mona);
  return (await client.models.AuditEntry.list({ roomId })).data.map(({ action }) => action);
};

const answerAs = async (roomId: string, messageId: string, content: string) => {
  const client = await testbed.actors.actAs(ann);
  return client.models.Thread.create({ roomId, messageId, threadId: 'new', content, nonce: randomUUID() });
};

const publish = async (roomId: string, heldId: string) => {
  const client = await testbed.actors.actAs(mona);
  return client.mutations.publishHeldPost({ roomId, heldId });
};

test('[HLD1] what is set is kept, what is left out is unchanged, and both is logged', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { blockedWords: [' Plonk  ', 'BUY now'], onBlockedWord: 'HOLD' });
  await setRules(testbed, roomId, { holdsAll: true });
  const client = await testbed.actors.actAs(mona);
  expect((await client.models.RoomRules.get({ roomId })).data).toMatchObject({
    blockedWords: ['plonk', 'buy now'],
    onBlockedWord: 'HOLD',
    holdsAll: true,
    holdAfterReports: null,
  });
  const log = await logOf(roomId);
  expect(log.filter((action) => action === 'RULES_CHANGED')).toHaveLength(2);
});

test.each([
  ['a threshold of none', { holdAfterReports: 0 }],
  ['a threshold too high', { holdAfterReports: 101 }],
  ['an empty word', { blockedWords: [' '] }],
  ['a word that can’t be seen', { blockedWords: ['\u200b'] }],
  ['a word of two lines', { blockedWords: ['a\nb'] }],
  ['a word that is too long', { blockedWords: ['x'.repeat(41)] }],
  ['too many words', { blockedWords: Array.from({ length: 101 }, (_, index) => `word${index}`) }],
])('[HLD2] %s is refused and changes nothing', async (_name, rules) => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(mona);
  expect(await codeOf(client.mutations.setRoomRules({ roomId, ...rules }))).toBe('BAD_RULES');
  expect((await client.models.RoomRules.get({ roomId })).data).toBeNull();
});

test('[HLD3] a blocked word is refused, from everyone but moderators, also in an answer and an edit', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  await setRules(testbed, roomId, { blockedWords: ['plonk', 'c++ (free)'] });
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Plonker, plonks');
  const blocked = [
    'What a PLONK!',
    'pl\u200bonk',
    'ｐｌｏｎｋ',
    'p\u0336l\u0336onk',
    'рlоnk',
    'Get C++  (free) here',
  ];
  for (const text of blocked)
    expect(await codeOf(sendTo(testbed, ann, roomId, text)), text).toBe('BLOCKED_WORD');
  expect(await codeOf(answerAs(roomId, messageId, 'plonk'))).toBe('BLOCKED_WORD');
  expect(await codeOf(client.models.Message.update({ roomId, messageId, content: 'plonk' }))).toBe(
    'BLOCKED_WORD',
  );
  expect(await codeOf(sendTo(testbed, mona, roomId, 'plonk'))).toBe('ok');
  expect(await messagesIn(roomId)).toHaveLength(2);
  expect(await queueOf(testbed, roomId)).toEqual([]);
});

test('[HLD4] a held message is seen by nobody but moderators, and a retry never holds it twice', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  await setRules(testbed, roomId, { blockedWords: ['plonk'], onBlockedWord: 'HOLD' });
  const nonce = randomUUID();
  for (let attempt = 0; attempt < 3; attempt += 1)
    expect(await codeOf(sendTo(testbed, ann, roomId, 'A plonk', nonce))).toBe('HELD');
  expect(await messagesIn(roomId)).toEqual([]);
  const queue = await queueOf(testbed, roomId);
  expect(queue).toHaveLength(1);
  expect(queue[0]).toMatchObject({ content: 'A plonk', senderName: 'ann', reason: 'BLOCKED_WORD', nonce });
  const client = await testbed.actors.actAs(ben);
  expect((await client.models.HeldPost.list({ roomId })).errors).toBeDefined();
});

test('[HLD5] in a room that holds everything every post of participants waits, answers too; edits are refused', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'Before');
  await setRules(testbed, roomId, { holdsAll: true });
  expect(await codeOf(sendTo(testbed, ann, roomId, 'Now'))).toBe('HELD');
  expect(await codeOf(answerAs(roomId, messageId, 'An answer'))).toBe('HELD');
  expect(await codeOf(client.models.Message.update({ roomId, messageId, content: 'Changed' }))).toBe(
    'REVIEWED',
  );
  expect(await codeOf(sendTo(testbed, mona, roomId, 'From the stage'))).toBe('ok');
  const queue = await queueOf(testbed, roomId);
  expect(queue.map(({ content, parentId }) => [content, parentId])).toEqual([
    ['Now', null],
    ['An answer', messageId],
  ]);
});

test('[HLD6] published, a message is its sender’s, under an id of now, and has left the queue', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  await setRules(testbed, roomId, { holdsAll: true });
  await sendTo(testbed, ann, roomId, 'Please publish');
  await sendTo(testbed, mona, roomId, 'Later');
  const [held] = await queueOf(testbed, roomId);
  const { data, errors } = await publish(roomId, held?.heldId ?? '');
  expect(errors).toBeUndefined();
  const messages = await messagesIn(roomId);
  expect(messages.map(({ content }) => content)).toEqual(['Later', 'Please publish']);
  expect(messages[1]).toMatchObject({
    messageId: data?.messageId,
    senderName: 'ann',
    senderRole: 'PARTICIPANT',
    nonce: held?.nonce,
    replyCount: 0,
  });
  expect(await queueOf(testbed, roomId)).toEqual([]);
  expect(await logOf(roomId)).toContain('HELD_PUBLISHED');
  expect(await codeOf(publish(roomId, held?.heldId ?? ''))).toBe('NOT_HELD');
});

test('[HLD6] published, an answer is counted with its message; one whose message was removed is not', async () => {
  const roomId = await makeRoom(testbed, [ann, mona]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  await setRules(testbed, roomId, { holdsAll: true });
  await answerAs(roomId, messageId, 'First');
  await answerAs(roomId, messageId, 'Second');
  const [first, second] = await queueOf(testbed, roomId);
  expect(await codeOf(publish(roomId, first?.heldId ?? ''))).toBe('ok');
  const { data: answers } = await client.models.Thread.list({ roomId });
  expect(answers.map(({ content, position }) => [content, position])).toEqual([['First', 1]]);
  expect((await messagesIn(roomId))[0]).toMatchObject({ replyCount: 1 });
  await client.models.Message.update({ roomId, messageId, state: 'REMOVED' });
  expect(await codeOf(publish(roomId, second?.heldId ?? ''))).toBe('MESSAGE_NOT_FOUND');
  expect(await queueOf(testbed, roomId)).toHaveLength(1);
});

test('[HLD8] discarded, a post is gone, and the log keeps what it said', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  const nonce = randomUUID();
  await sendTo(testbed, ann, roomId, 'Rubbish', nonce);
  const [held] = await queueOf(testbed, roomId);
  const client = await testbed.actors.actAs(mona);
  expect(await codeOf(client.mutations.discardHeldPost({ roomId, heldId: held?.heldId ?? '' }))).toBe('ok');
  expect(await queueOf(testbed, roomId)).toEqual([]);
  expect(await messagesIn(roomId)).toEqual([]);
  const { data } = await client.models.AuditEntry.list({ roomId });
  expect(data.at(-1)).toMatchObject({
    action: 'HELD_DISCARDED',
    detail: expect.stringContaining('Rubbish') as string,
  });
});

const holdOne = async (content: string, people = [ann, ben, mona]) => {
  const roomId = await makeRoom(testbed, people);
  await setRules(testbed, roomId, { holdsAll: true });
  const nonce = randomUUID();
  await sendTo(testbed, ann, roomId, content, nonce);
  const [held] = await queueOf(testbed, roomId);
  return { roomId, nonce, heldId: held?.heldId ?? '' };
};

const discard = async (roomId: string, heldId: string) => {
  const client = await testbed.actors.actAs(mona);
  return client.mutations.discardHeldPost({ roomId, heldId });
};

test('[HLD11] who asks again with the nonce learns what became of it, whatever the rules are now', async () => {
  const { roomId, nonce, heldId } = await holdOne('Rubbish');
  await discard(roomId, heldId);
  await setRules(testbed, roomId, { holdsAll: false });
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(await codeOf(sendTo(testbed, ann, roomId, 'Rubbish', nonce))).toBe('DISCARDED');
  expect(await messagesIn(roomId)).toEqual([]);
  // Nobody else learns it: with the same nonce theirs is another message.
  expect(await codeOf(sendTo(testbed, ben, roomId, 'Rubbish', nonce))).toBe('ok');
});

test('[HLD11] of what was published the same nonce gives the post, and stores no second one', async () => {
  const { roomId, nonce, heldId } = await holdOne('Good');
  const published = await publish(roomId, heldId);
  const again = await sendTo(testbed, ann, roomId, 'Good', nonce);
  expect(again.data).toMatchObject({ messageId: published.data?.messageId, content: 'Good', nonce });
  expect(await messagesIn(roomId)).toHaveLength(1);
});

test('[HLD11] the same holds for an answer', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'A question');
  await setRules(testbed, roomId, { holdsAll: true });
  const nonces = [randomUUID(), randomUUID()];
  const answer = async (nonce = '') =>
    (await testbed.actors.actAs(ann)).models.Thread.create({
      roomId,
      messageId,
      threadId: 'new',
      content: 'An answer',
      nonce,
    });
  for (const nonce of nonces) await answer(nonce);
  const [first, second] = await queueOf(testbed, roomId);
  const published = await publish(roomId, first?.heldId ?? '');
  await discard(roomId, second?.heldId ?? '');
  expect((await answer(nonces[0])).data).toMatchObject({
    threadId: published.data?.threadId,
    position: 1,
  });
  expect(await codeOf(answer(nonces[1]))).toBe('DISCARDED');
  expect((await messagesIn(roomId))[0]).toMatchObject({ replyCount: 1 });
});

interface Told {
  readonly state?: string | null;
  readonly nonce?: string | null;
  readonly senderId?: string | null;
  readonly content?: string | null;
}

const listen = async (person: Person, roomId: string) => {
  const client = await testbed.actors.actAs(person);
  const heard = new Arrivals<Told>();
  const acks = acknowledged(1);
  const subscription = client.subscriptions.onReviewedPost({ roomId }).subscribe({
    next: ({ state, nonce, senderId, content }) =>
      heard.add({
        state: state ?? null,
        nonce: nonce ?? null,
        senderId: senderId ?? null,
        content: content ?? null,
      }),
  });
  await acks;
  return { heard, leave: () => subscription.unsubscribe() };
};

test('[HLD12] its sender hears that a post was discarded, and nobody else but the moderators', async () => {
  const { roomId, nonce, heldId } = await holdOne('Rubbish');
  const sender = await listen(ann, roomId);
  const other = await listen(ben, roomId);
  const moderator = await listen(mona, roomId);
  await discard(roomId, heldId);
  const told = { state: 'DISCARDED', nonce, senderId: expect.any(String) as string, content: null };
  await sender.heard.first(({ state }) => state === 'DISCARDED');
  await moderator.heard.first(({ state }) => state === 'DISCARDED');
  // Everybody hears what is published after it, and Ben nothing before that.
  await sendTo(testbed, ann, roomId, 'Good');
  const [next] = await queueOf(testbed, roomId);
  await publish(roomId, next?.heldId ?? '');
  for (const { heard } of [sender, other, moderator]) await heard.first(({ state }) => state === 'VISIBLE');
  expect(sender.heard.all).toMatchObject([told, { state: 'VISIBLE' }]);
  expect(moderator.heard.all).toMatchObject([told, { state: 'VISIBLE' }]);
  expect(other.heard.all).toMatchObject([{ state: 'VISIBLE' }]);
  for (const { leave } of [sender, other, moderator]) leave();
});

test.each(['senderId: $senderId', 'filter: { senderId: { eq: $senderId } }'])(
  '[HLD12] nobody listens as the sender: a subscription with `%s` is refused',
  async (claim) => {
    const { roomId } = await holdOne('Rubbish');
    const senderId = (await messageOfQueue(roomId))?.senderId ?? '';
    const client = await testbed.actors.actAs(ben);
    const refused = client.graphql({
      query: `subscription ($roomId: ID!, $senderId: ID!) {
        onReviewedPost(roomId: $roomId, ${claim}) { state nonce senderId }
      }`,
      variables: { roomId, senderId },
    }) as unknown as { subscribe(observer: { error: (error: unknown) => void }): unknown };
    const error = await new Promise((resolve) => refused.subscribe({ error: resolve }));
    expect(JSON.stringify(error)).toMatch(/Validation|UnknownArgument|BadRequest/);
  },
);

const messageOfQueue = async (roomId: string) => (await queueOf(testbed, roomId))[0];

test('[HLD7] of moderators who publish and discard at once one decides', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  await sendTo(testbed, ann, roomId, 'Which?');
  const [held] = await queueOf(testbed, roomId);
  const place = { roomId, heldId: held?.heldId ?? '' };
  const client = await testbed.actors.actAs(mona);
  const publishing = () => codeOf(client.mutations.publishHeldPost(place));
  const discarding = () => codeOf(client.mutations.discardHeldPost(place));
  const codes = await Promise.all([publishing(), discarding(), publishing(), discarding(), publishing()]);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect((await messagesIn(roomId)).length).toBeLessThanOrEqual(1);
  expect(await queueOf(testbed, roomId)).toEqual([]);
});

test('[HLD10] participants decide nothing, their own posts neither, and nobody decides in another room', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const otherId = await makeRoom(testbed, [ann]);
  await setRules(testbed, roomId, { holdsAll: true });
  await sendTo(testbed, ann, roomId, 'Mine');
  const heldId = (await queueOf(testbed, roomId))[0]?.heldId ?? '';
  const client = await testbed.actors.actAs(ann);
  expect(await codeOf(client.mutations.publishHeldPost({ roomId, heldId }))).toBe('Unauthorized');
  expect(await codeOf(client.mutations.discardHeldPost({ roomId, heldId }))).toBe('Unauthorized');
  for (const forged of [
    { roomId: otherId, heldId },
    { roomId, heldId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    { roomId, heldId: 'x' },
  ])
    expect(await codeOf(publish(forged.roomId, forged.heldId))).toBe('NOT_HELD');
  expect(await queueOf(testbed, roomId)).toHaveLength(1);
});
