import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StreamViewType, TableModel } from '../backend-model';
import type { StreamedChange } from '../ports';
import { makePost, noteTable, postTable } from './fixture-tables';
import { openDynamoDb } from './index';
import type { LocalDynamoDb } from './index';

const hour = 3_600_000;
let directory = '';
let dynamoDb: LocalDynamoDb | null = null;
let now = 0;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'table-streams-'));
  now = 1_700_000_000_500;
});

afterEach(async () => {
  await dynamoDb?.close();
  dynamoDb = null;
  await rm(directory, { recursive: true, force: true });
});

const streamed = (table: TableModel, viewType: StreamViewType = 'NEW_AND_OLD_IMAGES'): TableModel => ({
  ...table,
  stream: { streamArn: `arn:aws:dynamodb:xx-local-1:0:table/${table.tableName}/stream/local`, viewType },
});

async function open(viewType?: StreamViewType): Promise<LocalDynamoDb> {
  await dynamoDb?.close();
  dynamoDb = null;
  dynamoDb = await openDynamoDb({
    directory,
    tables: [streamed(noteTable, viewType), streamed(postTable, viewType)],
    streamedTables: new Set(['Note', 'Post']),
    now: () => now,
  });
  return dynamoDb;
}

async function changes(of: LocalDynamoDb, tableName = 'Note'): Promise<StreamedChange[]> {
  const { streams } = of;
  const perShard = await Promise.all(
    streams.shardIds.map((shardId) => streams.read(tableName, shardId, { after: null, limit: 10_000 })),
  );
  const number = (change: StreamedChange) => change.record.dynamodb.SequenceNumber;
  return perShard.flat().sort((one, other) => (number(one) < number(other) ? -1 : 1));
}

const records = async (of: LocalDynamoDb, tableName?: string) =>
  (await changes(of, tableName)).map(({ record }) => record);

const put = (of: LocalDynamoDb, id: string, extra: object = {}) =>
  of.execute('PutItem', { TableName: 'Note', Item: { id: { S: id }, ...extra } });

describe('the stream of a table', () => {
  it('has a record of each change with keys, images, time and size', async () => {
    const db = await open();
    await put(db, '101', { Message: { S: 'New item!' } });
    await db.execute('UpdateItem', {
      TableName: 'Note',
      Key: { id: { S: '101' } },
      UpdateExpression: 'SET Message = :m',
      ExpressionAttributeValues: { ':m': { S: 'Changed' } },
    });
    await db.execute('DeleteItem', { TableName: 'Note', Key: { id: { S: '101' } } });
    const Keys = { id: { S: '101' } };
    const [first, second] = ['New item!', 'Changed'].map((text) => ({ ...Keys, Message: { S: text } }));
    const all = await records(db);
    expect(all).toMatchObject([
      { eventName: 'INSERT', dynamodb: { Keys, NewImage: first, SizeBytes: 26 } },
      { eventName: 'MODIFY', dynamodb: { Keys, OldImage: first, NewImage: second, SizeBytes: 45 } },
      { eventName: 'REMOVE', dynamodb: { Keys, OldImage: second, SizeBytes: 24 } },
    ]);
    expect(all[0]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'xx-local-1',
      dynamodb: {
        ApproximateCreationDateTime: 1_700_000_000,
        Keys,
        NewImage: first,
        SequenceNumber: expect.stringMatching(/^\d{21,40}$/) as string,
        SizeBytes: 26,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: 'arn:aws:dynamodb:xx-local-1:0:table/Note/stream/local',
    });
  });

  it.each([
    ['KEYS_ONLY', false, false],
    ['NEW_IMAGE', true, false],
    ['OLD_IMAGE', false, true],
    ['NEW_AND_OLD_IMAGES', true, true],
  ] as const)('shows of an item what %s says', async (viewType, hasNew, hasOld) => {
    const db = await open(viewType);
    await put(db, 'a', { text: { S: 'x' } });
    await put(db, 'a', { text: { S: 'y' } });
    const last = (await records(db)).at(-1)?.dynamodb;
    expect(['NewImage' in (last ?? {}), 'OldImage' in (last ?? {})]).toEqual([hasNew, hasOld]);
  });

  it('has no record of a write that changes nothing or is refused', async () => {
    const db = await open();
    await put(db, 'a', { tags: { SS: ['x', 'y'] }, deep: { L: [{ M: { n: { N: '1' } } }] } });
    await put(db, 'a', { tags: { SS: ['y', 'x'] }, deep: { L: [{ M: { n: { N: '1' } } }] } });
    await db.execute('DeleteItem', { TableName: 'Note', Key: { id: { S: 'nobody' } } });
    const refused = {
      TableName: 'Note',
      Item: { id: { S: 'a' } },
      ConditionExpression: 'attribute_not_exists(id)',
    };
    await expect(db.execute('PutItem', refused)).rejects.toThrow();
    expect(await records(db)).toHaveLength(1);
  });

  it('has the changes of batches and of transactions, of these all or none', async () => {
    const db = await open();
    const Put = (id: string, extra: object = {}) => ({
      Put: { TableName: 'Note', Item: { id: { S: id } }, ...extra },
    });
    await db.execute('BatchWriteItem', {
      RequestItems: {
        Note: ['a', 'b'].map((id) => ({ PutRequest: { Item: { id: { S: id } } } })),
        Post: [{ PutRequest: { Item: makePost('b', '1') } }],
      },
    });
    await db.execute('TransactWriteItems', {
      TransactItems: [
        Put('c'),
        { Delete: { TableName: 'Note', Key: { id: { S: 'a' } } } },
        { Put: { TableName: 'Post', Item: makePost('b', '2') } },
      ],
    });
    const failing = Put('b', { ConditionExpression: 'attribute_not_exists(id)' });
    await expect(db.execute('TransactWriteItems', { TransactItems: [Put('d'), failing] })).rejects.toThrow();
    const seen = (await records(db)).map(({ eventName, dynamodb }) => [eventName, dynamodb.Keys['id']]);
    expect(seen.slice(0, 2).map(([, id]) => id)).toEqual(expect.arrayContaining([{ S: 'a' }, { S: 'b' }]));
    expect(seen.slice(2)).toEqual([
      ['INSERT', { S: 'c' }],
      ['REMOVE', { S: 'a' }],
    ]);
    expect(await records(db, 'Post')).toHaveLength(2);
  });

  it('has all changes of one partition key in one shard, in the order in which they were made', async () => {
    const db = await open();
    const increment = (id: string) =>
      db.execute('UpdateItem', {
        TableName: 'Note',
        Key: { id: { S: id } },
        UpdateExpression: 'ADD viewCount :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });
    await Promise.all(Array.from({ length: 200 }, (_, index) => increment(`n${index % 10}`)));
    const all = await changes(db);
    for (let id = 0; id < 10; id += 1) {
      const own = all.filter(({ record }) => (record.dynamodb.Keys['id'] as { S: string }).S === `n${id}`);
      expect(new Set(own.map(({ partition }) => partition)).size).toBe(1);
      const counts = own.map(({ record }) => (record.dynamodb.NewImage?.['viewCount'] as { N: string }).N);
      expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
    }
  });

  it('never shows a change before all with lower numbers of its shard: a reader who goes on from the last misses none', async () => {
    const db = await open();
    const seen = new Map<string, string[]>();
    let reading = Promise.resolve();
    db.streams.onChange((tableName, shardId) => {
      reading = reading.then(async () => {
        const own = seen.get(shardId) ?? [];
        const found = await db.streams.read(tableName, shardId, { after: own.at(-1) ?? null, limit: 1000 });
        seen.set(shardId, [...own, ...found.map(({ record }) => record.dynamodb.SequenceNumber)]);
      });
    });
    await Promise.all(Array.from({ length: 200 }, (_, index) => put(db, `n${index}`)));
    await reading;
    expect(new Set([...seen.values()].flat()).size).toBe(200);
  });
});

describe('what is kept of a stream', () => {
  it('outlives a restart, and numbers go on rising even when all was discarded', async () => {
    const first = await open();
    await put(first, 'a');
    const second = await open();
    const [change] = await records(second);
    expect(change).toMatchObject({ eventName: 'INSERT' });
    const through = change?.dynamodb.SequenceNumber ?? '';
    for (const shardId of second.streams.shardIds) await second.streams.discard('Note', shardId, through);
    expect(await records(second)).toEqual([]);
    const third = await open();
    await put(third, 'b');
    const [next] = await records(third);
    expect((next?.dynamodb.SequenceNumber ?? '') > through).toBe(true);
    expect(third.streams.latestSequenceNumber()).toBe(next?.dynamodb.SequenceNumber);
  });

  it('goes after 24 hours, at the next start', async () => {
    const first = await open();
    await put(first, 'a');
    now += 23 * hour;
    await put(first, 'b');
    now += 2 * hour;
    const second = await open();
    expect((await records(second)).map(({ dynamodb }) => dynamodb.Keys)).toEqual([{ id: { S: 'b' } }]);
  });

  it('is nothing where nobody reads', async () => {
    const quiet = await openDynamoDb({ directory: null, tables: [streamed(noteTable)] });
    await put(quiet, 'a');
    await expect(
      quiet.streams.read('Note', quiet.streams.shardIds[0] ?? '', { after: null, limit: 1 }),
    ).rejects.toThrow('unable to read the stream of Note; it has none');
    await quiet.close();
  });
});
