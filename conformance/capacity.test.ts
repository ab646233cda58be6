import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableOperationRecord } from '../local/ports';
import { unwrap } from '../scripts/real-client';
import { ann, makeRoom, startTestbed, type Testbed } from './testbed';

let testbed: Testbed;
beforeAll(async () => {
  testbed = await startTestbed();
});
afterAll(() => testbed.close());

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
          messageId: { S: `01J${String(start + offset).padStart(23, '0')}` },
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
      costs.push(summary(operations));
    }
    expect(costs[0]).toEqual([['Query', 'Message', 50, 50]]);
    expect(costs[1]).toEqual(costs[0]);
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

test('[CAP3] sending is one read and two writes, answering one write more', async () => {
  const roomId = await makeRoom(testbed, [ann]);
  const client = await testbed.actors.actAs(ann);
  const sent = await testbed.record(async () =>
    unwrap(
      await client.models.Message.create({ roomId, messageId: 'new', content: 'x', nonce: '1' }),
      'send',
    ),
  );
  expect(summary(sent.operations).map(([operation, table]) => [operation, table])).toEqual([
    ['GetItem', 'Room'],
    ['UpdateItem', 'Participant'],
    ['PutItem', 'Message'],
  ]);
  const messageId = sent.value?.messageId ?? '';
  const answered = await testbed.record(async () =>
    unwrap(
      await client.models.Thread.create({ roomId, messageId, threadId: 'new', content: 'y', nonce: '2' }),
      'answer',
    ),
  );
  expect(summary(answered.operations).map(([operation, table]) => [operation, table])).toEqual([
    ['GetItem', 'Room'],
    ['UpdateItem', 'Participant'],
    ['UpdateItem', 'Message'],
    ['PutItem', 'Thread'],
  ]);
});
