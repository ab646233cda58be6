import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ann, mona, nobody } from '../deployment';
import { Arrivals } from '../listening';
import { makeRoom, openTestbed } from './testbed';

const testbed = openTestbed();

const draft = (roomId: string) => ({ roomId, messageId: 'new', content: 'Hello', nonce: randomUUID() });

test('[AUT1] who is in no group can neither send nor read nor join, in AppSync’s error shape', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(nobody);
  const sent = await client.models.Message.create(draft(roomId));
  expect(sent.data).toBeNull();
  expect(sent.errors).toEqual([
    {
      path: ['createMessage'],
      data: null,
      errorType: 'Unauthorized',
      errorInfo: null,
      locations: [
        { line: expect.any(Number) as number, column: expect.any(Number) as number, sourceName: null },
      ],
      message: 'Not Authorized to access createMessage on type Mutation',
    },
  ]);
  const listed = await client.models.Message.list({ roomId });
  expect(listed.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  const joined = await client.mutations.joinRoom({ roomId, displayName: 'Nobody' });
  expect(joined.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test.each([
  ['senderId', 'somebody'],
  ['senderName', 'Somebody'],
  ['senderRole', 'MODERATOR'],
  ['repliedAt', '2020-01-01T00:00:00.000Z'],
  ['replyCount', 5],
])('[SND2] a client that sets %s is refused and nothing is stored', async (field, value) => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const { data, errors } = await client.models.Message.create({ ...draft(roomId), [field]: value });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ errorType: 'FORBIDDEN_FIELD' }]);
  expect((await client.models.Message.list({ roomId })).data).toEqual([]);
});

test('[SND3] a client that sets the id or the time is refused', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const chosen = await client.models.Message.create({
    ...draft(roomId),
    messageId: '00000000000000000000000000',
  });
  expect(chosen.errors).toMatchObject([{ errorType: 'FORBIDDEN_FIELD' }]);
  const document = /* GraphQL */ `
    mutation Send($input: CreateMessageInput!) {
      createMessage(input: $input) {
        messageId
      }
    }
  `;
  const input = { ...draft(roomId), createdAt: '2020-01-01T00:00:00.000Z' };
  const outcome = client.graphql({ query: document, variables: { input } }) as Promise<unknown>;
  await expect(outcome).rejects.toMatchObject({
    errors: [{ message: expect.stringContaining('createdAt') as string }],
  });
});

test('[SND12] one message can’t fill a page: no field is without a bound', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const { errors } = await client.models.Message.create({ ...draft(roomId), repliedId: 'x'.repeat(390_000) });
  expect(errors).toMatchObject([{ errorType: 'MESSAGE_NOT_FOUND' }]);
  expect((await client.models.Message.list({ roomId })).data).toEqual([]);
});

test('[SND16] only a message of the same room is replied to', async () => {
  const [roomId, otherRoomId] = [await makeRoom(testbed, [ann]), await makeRoom(testbed, [ann])];
  const client = await testbed.actors.actAs(ann);
  const { data: message } = await client.models.Message.create(draft(roomId));
  const repliedId = message?.messageId ?? '';
  for (const reply of [
    { ...draft(otherRoomId), repliedId },
    { ...draft(roomId), repliedId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' },
  ])
    expect((await client.models.Message.create(reply)).errors).toMatchObject([
      { errorType: 'MESSAGE_NOT_FOUND' },
    ]);
  const replied = await client.models.Message.create({ ...draft(roomId), repliedId });
  expect(replied.errors).toBeUndefined();
  expect(replied.data?.repliedId).toBe(repliedId);
  expect((await client.models.Message.list({ roomId: otherRoomId })).data).toEqual([]);
});

test('[SND2] a client that sets the state of a new message is refused', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  for (const field of [
    { state: 'REMOVED' as const },
    { removedBy: 'x' },
    { editedAt: '2020-01-01T00:00:00.000Z' },
  ])
    expect((await client.models.Message.create({ ...draft(roomId), ...field })).errors).toMatchObject([
      { errorType: 'FORBIDDEN_FIELD' },
    ]);
});

test('[AUT3] participants’ rows are for moderators', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  expect((await client.models.Participant.list({ roomId })).errors).toMatchObject([
    { errorType: 'Unauthorized' },
  ]);
  await testbed.actors.actAs(mona);
  const { data } = await client.models.Participant.list({ filter: { roomId: { eq: roomId } } });
  expect(data.map(({ displayName }) => displayName)).toEqual(['ann']);
});

test('[SUB2] a subscription without a room is refused', async () => {
  const client = await testbed.actors.actAs(ann);
  const refused = new Arrivals<unknown>();
  client.models.Message.onCreate().subscribe({ error: (error: unknown) => refused.add(error) });
  const error = await refused.first(() => true);
  expect(JSON.stringify(error)).toContain('give the room as filter.roomId.eq');
});
