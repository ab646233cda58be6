import { fetchAuthSession } from 'aws-amplify/auth';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postMessage, type Person } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann, ben } from '../deployment';
import { ask } from './matrix/ask';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

async function tokenOf(person: Person): Promise<string> {
  await testbed.actors.actAs(person);
  return (await fetchAuthSession()).tokens?.accessToken.toString() ?? '';
}

async function query(person: Person, document: string, variables: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(`${testbed.backend.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await tokenOf(person) },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as {
    data?: Readonly<Record<string, unknown>> | null;
    errors?: readonly { errorType?: string; message: string }[];
  };
}

test('[EDT2] who knows the key of another’s message can’t edit it, nor claim it by a condition', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const messageId = await postMessage(await testbed.actors.actAs(ann), roomId, 'Mine');
  const document = `mutation ($input: UpdateMessageInput!, $condition: ModelMessageConditionInput) {
    updateMessage(input: $input, condition: $condition) { 
      roomId messageId content nonce senderId senderName senderRole createdAt editedAt removedAt restoredAt state
    }
  }`;
  const input = { roomId, messageId, content: 'Yours' };
  for (const condition of [null, { senderName: { eq: 'ann' } }, { or: [{ content: { eq: 'Mine' } }] }]) {
    const { data, errors } = await query(ben, document, { input, condition });
    expect(data).toEqual({ updateMessage: null });
    expect(errors).toMatchObject([{ errorType: condition === null ? 'NOT_YOURS' : 'FORBIDDEN_FIELD' }]);
  }
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Message.get({ roomId, messageId })).data?.content).toBe('Mine');
});

test('[SUB7] an edit of which others would hear less than it is is refused, also where an alias hides that', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const messageId = await postMessage(await testbed.actors.actAs(ann), roomId, 'As it was');
  const input = { roomId, messageId, content: 'Changed' };
  const rest = 'messageId nonce senderId senderName senderRole createdAt editedAt removedAt restoredAt state';
  for (const selection of ['roomId messageId', `roomId ${rest} content: nonce`]) {
    const document = `mutation ($input: UpdateMessageInput!) { updateMessage(input: $input) { ${selection} } }`;
    const { errors } = await query(ann, document, { input });
    expect(errors).toMatchObject([{ errorType: 'BAD_SELECTION' }]);
  }
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Message.get({ roomId, messageId })).data?.content).toBe('As it was');
});

test('[SND3] [THR2] nobody posts into the past: neither by an old id nor by a time', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const messageId = await postMessage(client, roomId, 'First');
  const early = '00000000010000000000000000';
  const draft = { roomId, content: 'Before you', nonce: randomUUID() };
  const message = await client.models.Message.create({ ...draft, messageId: early });
  const answer = await client.models.Thread.create({ ...draft, messageId, threadId: early });
  for (const { errors } of [message, answer])
    expect(errors).toMatchObject([{ errorType: 'FORBIDDEN_FIELD' }]);
  const timed = 'mutation ($input: CreateMessageInput!) { createMessage(input: $input) { messageId } }';
  for (const field of ['createdAt', 'updatedAt']) {
    const input = { ...draft, messageId: 'new', [field]: '2020-01-01T00:00:00.000Z' };
    expect((await query(ann, timed, { input })).errors?.[0]?.message).toContain(field);
  }
  expect((await client.models.Message.list({ roomId })).data).toHaveLength(1);
  expect((await client.models.Thread.list({ roomId })).data).toEqual([]);
});

test('[RCL4] another’s nonce gives a message of one’s own and nothing of theirs', async () => {
  const roomId = await makeRoom(testbed, [ann, ben]);
  const client = await testbed.actors.actAs(ann);
  const draft = { roomId, messageId: 'new', content: 'Ann’s', nonce: randomUUID() };
  const first = await client.models.Message.create(draft);
  await testbed.actors.actAs(ben);
  const replayed = await client.models.Message.create({ ...draft, content: 'Ben’s' });
  expect(replayed.data).toMatchObject({ content: 'Ben’s', senderName: 'ben' });
  expect(replayed.data?.messageId).not.toBe(first.data?.messageId);
  await testbed.actors.actAs(ann);
  expect((await client.models.Message.create(draft)).data).toEqual(first.data);
  expect((await client.models.Message.list({ roomId })).data).toHaveLength(2);
});

const readOther = (other: string) => [
  { or: [{ roomId: { eq: other } }] },
  { and: [{ roomId: { eq: other } }] },
  { not: { roomId: { ne: other } } },
  { or: [{ and: [{ not: { roomId: { ne: other } } }] }, { content: { contains: '' } }] },
];

test('[RDL1] no filter of a list reads another room', async () => {
  const [room, other] = [await makeRoom(testbed, [ann]), await makeRoom(testbed, [ann])];
  const client = await testbed.actors.actAs(ann);
  await postMessage(client, room, 'Here');
  await postMessage(client, other, 'There');
  for (const filter of readOther(other)) {
    const answers = [
      await client.models.Message.list({ roomId: room, filter }),
      await client.models.Message.list({ filter: { ...filter, roomId: { eq: room } } }),
    ];
    // DynamoDB takes no key attribute in a filter: the whole list is refused.
    for (const answer of answers) {
      expect(answer.errors).toMatchObject([{ errorType: 'DynamoDB:DynamoDbException' }]);
      expect(JSON.stringify(answer)).not.toContain('There');
    }
    expect((await client.models.Message.list({ filter })).errors).toMatchObject([
      { errorType: 'ROOM_REQUIRED' },
    ]);
  }
});

test.each(['Message', 'Thread'])(
  '[SUB5] no filter of a subscription to %s hears another room',
  async (model) => {
    const token = await tokenOf(ann);
    const document = `subscription ($filter: ModelSubscription${model}FilterInput) { onCreate${model}(filter: $filter) { __typename } }`;
    for (const word of ['or', 'and']) {
      const filter = { roomId: { eq: 'here' }, [word]: [{ roomId: { eq: 'there' } }] };
      const answer = await ask(testbed.backend.url, token, { query: document, variables: { filter } });
      expect(answer).toBe('BAD_FILTER');
    }
  },
);

test('[RDL2] of a thousand aliases ten are answered', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  await tokenOf(ann);
  const aliases = Array.from({ length: 1000 }, (_, index) => `a${index}: getRoom(id: $id) { id }`);
  const { value, operations } = await testbed.record(() =>
    query(ann, `query ($id: ID!) { ${aliases.join(' ')} }`, { id: roomId }),
  );
  expect(value.errors?.length).toBeGreaterThan(0);
  expect(operations.length).toBeLessThanOrEqual(10);
});

test('[RDL2] what is too long or too deep is refused, and no table is read', async () => {
  await tokenOf(ann);
  const deep = `${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}`;
  const long = `{ listRooms { items { id } } } # ${'x'.repeat(2_000_000)}`;
  const { value, operations } = await testbed.record(async () => [
    await query(ann, deep),
    await query(ann, long),
  ]);
  for (const { errors } of value) expect(errors?.length).toBeGreaterThan(0);
  expect(operations).toEqual([]);
});
