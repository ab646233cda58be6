import { fetchAuthSession } from 'aws-amplify/auth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChatApp } from '../../client/create-chat-app';
import type { TableOperationRecord } from '../../local/ports';
import { unwrap } from '../../scripts/real-client';
import { makeRoom } from '../chat/testbed';
import { ann } from '../deployment';
import { startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

const firstSentAt = Date.parse('2026-01-01T00:00:00.000Z');

/** A ULID of this time (milliseconds), the first of its millisecond. */
function makeUlid(time: number): string {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let rest = time;
  let text = '';
  for (let place = 0; place < 10; place += 1) {
    text = (digits[rest % 32] ?? '') + text;
    rest = Math.floor(rest / 32);
  }
  return text.padEnd(26, '0');
}

/** Puts rows straight into the table: what is measured is entering the room, not filling it. */
async function fill(roomId: string, count: number): Promise<void> {
  const { tableName } =
    testbed.backend.model.tables.find((table) => table.tableName.startsWith('Message')) ?? {};
  if (!tableName) throw new Error('unable to fill a room; there is no Message table');
  const createdAt = { S: '2026-01-01T00:00:00.000Z' };
  for (let start = 0; start < count; start += 25) {
    const requests = Array.from({ length: Math.min(25, count - start) }, (_, offset) => ({
      PutRequest: {
        Item: {
          roomId: { S: roomId },
          messageId: { S: makeUlid(firstSentAt + (start + offset) * 10_000) },
          content: { S: `message ${start + offset}` },
          nonce: { S: `n${start + offset}` },
          senderId: { S: 'u' },
          senderName: { S: 'Somebody' },
          senderRole: { S: 'PARTICIPANT' },
          replyCount: { N: '0' },
          createdAt,
          updatedAt: createdAt,
        },
      },
    }));
    await testbed.backend.dynamoDb.execute('BatchWriteItem', { RequestItems: { [tableName]: requests } });
  }
}

const summary = (operations: readonly TableOperationRecord[]) =>
  operations.map(({ operation, tableName, itemCount, scannedCount }) => [
    operation,
    tableName.split('-')[0],
    itemCount,
    scannedCount,
  ]);

test(
  '[CAP1] entering a room of 50,000 messages is one Query of one page, as for a room of 60',
  { timeout: 120_000 },
  async () => {
    const client = await testbed.actors.actAs(ann);
    const costs: unknown[] = [];
    for (const count of [60, 50_000]) {
      const roomId = await makeRoom(testbed, [ann]);
      await fill(roomId, count);
      await testbed.actors.actAs(ann);
      const { value, operations } = await testbed.record(
        () =>
          new Promise<readonly { content: string }[]>((resolve, reject) => {
            const subscription = client.models.Message.observeQuery({
              filter: { roomId: { eq: roomId } },
            }).subscribe({
              next: ({ items, isSynced }) => {
                if (!isSynced) return;
                subscription.unsubscribe();
                resolve(items);
              },
              error: reject,
            });
          }),
      );
      expect(value.map(({ content }) => content).at(-1)).toBe(`message ${count - 1}`);
      expect(value).toHaveLength(50);
      // Each subscription reads the listener's own row; how many have by now depends on the moment.
      costs.push(summary(operations.filter(({ tableName }) => !tableName.startsWith('Participant-'))));
    }
    expect(costs[0]).toEqual([['Query', 'Message', 50, 50]]);
    expect(costs[1]).toEqual(costs[0]);
  },
);

test(
  '[CAP4] by a link the app reads the snapshot, one page, and what came meanwhile, whatever the room holds',
  { timeout: 120_000 },
  async () => {
    await testbed.actors.actAs(ann);
    const { tokens } = await fetchAuthSession();
    if (!tokens) throw new Error('unable to enter; nobody is signed in');
    const costs: unknown[] = [];
    for (const count of [60, 50_000]) {
      const roomId = await makeRoom(testbed, [ann]);
      await fill(roomId, count);
      const { operations } = await testbed.record(async () => {
        const app = createChatApp(testbed.backend.outputs, {
          amplify: { Auth: { tokenProvider: { getTokens: () => Promise.resolve(tokens) } } },
        });
        const room = app.openRoom(roomId);
        await new Promise<void>((resolve) => {
          room.subscribe(() => {
            if (room.getSnapshot().connection === 'live') resolve();
          });
        });
        expect(room.getSnapshot().messages).toHaveLength(50);
        room.close();
      });
      costs.push(summary(operations));
      // The next room is filled by the actors' own configuration.
      testbed.actors.configure();
    }
    const [few, many] = costs.map((cost) => (cost as unknown[]).map((one) => JSON.stringify(one)).sort());
    expect(few).toEqual(many);
    const messageReads = (costs[0] as [string, string, number, number][]).filter(
      ([, table]) => table === 'Message',
    );
    for (const [operation] of messageReads) expect(operation).toBe('Query');
    const page = ['Query', 'Message', 50, 50];
    expect(messageReads.filter(([, , , scanned]) => scanned > 1)).toEqual([page, page]);
  },
);

test('[CAP2] joining is one read of the room and one write of the participant', async () => {
  const roomId = await makeRoom(testbed, []);
  const client = await testbed.actors.actAs(ann);
  const { operations } = await testbed.record(async () =>
    unwrap(await client.mutations.joinRoom({ roomId, displayName: 'Ann' }), 'join'),
  );
  expect(summary(operations).map(([operation, table]) => [operation, table])).toEqual([
    ['GetItem', 'Room'],
    ['UpdateItem', 'Participant'],
  ]);
});

/** Operations by name and table; the tables of a batch are read in any order. */
function inOrder(operations: readonly TableOperationRecord[]): string[][] {
  const named = operations.map(({ operation, tableName }) => [operation, tableName.split('-')[0] ?? '']);
  const isBatch = ([operation]: string[]): boolean => operation === 'BatchGetItem';
  return [...named.filter(isBatch).sort(), ...named.filter((one) => !isBatch(one))];
}

test('[CAP3] sending is one batch of reads and three writes, answering two writes more', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const sent = await testbed.record(async () =>
    unwrap(
      await client.models.Message.create({ roomId, messageId: 'new', content: 'x', nonce: '1' }),
      'send',
    ),
  );
  expect(inOrder(sent.operations)).toEqual([
    ['BatchGetItem', 'Participant'],
    ['BatchGetItem', 'Receipt'],
    ['BatchGetItem', 'Room'],
    ['BatchGetItem', 'RoomRules'],
    ['UpdateItem', 'Participant'],
    ['PutItem', 'Receipt'],
    ['PutItem', 'Message'],
  ]);
  const messageId = sent.value?.messageId ?? '';
  const answered = await testbed.record(async () =>
    unwrap(
      await client.models.Thread.create({ roomId, messageId, threadId: 'new', content: 'y', nonce: '2' }),
      'answer',
    ),
  );
  expect(inOrder(answered.operations)).toEqual([
    ['BatchGetItem', 'Message'],
    ['BatchGetItem', 'Participant'],
    ['BatchGetItem', 'Receipt'],
    ['BatchGetItem', 'Room'],
    ['BatchGetItem', 'RoomRules'],
    ['UpdateItem', 'Participant'],
    ['PutItem', 'Receipt'],
    ['UpdateItem', 'Message'],
    ['PutItem', 'Thread'],
    ['UpdateItem', 'Message'],
  ]);
});
