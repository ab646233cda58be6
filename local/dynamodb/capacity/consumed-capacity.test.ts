import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TableModel } from '../../backend-model';
import type { TableOperationRecord } from '../../ports';
import { makePost, noteTable, postTable } from '../fixture-tables';
import { openDynamoDb } from '../open-dynamodb';
import type { LocalDynamoDb } from '../open-dynamodb';

/** An index that holds keys and a title, so that other changes do not reach it. */
const projectingTable: TableModel = {
  ...postTable,
  tableName: 'Projecting',
  globalSecondaryIndexes: postTable.globalSecondaryIndexes.map((index) => ({
    ...index,
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
  })),
};

let dynamoDb: LocalDynamoDb;
let records: TableOperationRecord[];

beforeEach(async () => {
  records = [];
  dynamoDb = await openDynamoDb({
    directory: null,
    tables: [noteTable, postTable, projectingTable],
    onOperation: (record) => records.push(record),
  });
});

afterEach(() => dynamoDb.close());

/** A note of exactly that many bytes. */
function noteOf(bytes: number, id = 'a') {
  return { id: { S: id }, t: { S: 'x'.repeat(bytes - 'id'.length - id.length - 't'.length) } };
}

const kilobytes = (count: number): number => count * 1024;

async function put(table: string, item: object): Promise<void> {
  await dynamoDb.execute('PutItem', { TableName: table, Item: item });
}

const lastUnits = () => records.at(-1)?.capacityUnits;

const noteKey = { TableName: 'Note', Key: { id: { S: 'a' } } };

describe('reads', () => {
  test.each([
    [3.5, 0.5, 1, 2],
    [8, 1, 2, 4],
    [10, 1.5, 3, 6],
  ])('an item of %d KB takes %d units, %d consistently, %d in a transaction', async (size, ...units) => {
    await put('Note', noteOf(kilobytes(size)));
    await dynamoDb.execute('GetItem', noteKey);
    await dynamoDb.execute('GetItem', { ...noteKey, ConsistentRead: true });
    await dynamoDb.execute('TransactGetItems', { TransactItems: [{ Get: noteKey }] });
    expect(records.slice(-3).map((record) => record.capacityUnits.read)).toEqual(units);
  });

  test('an item that does not exist takes the least unit', async () => {
    await dynamoDb.execute('GetItem', noteKey);
    expect(lastUnits()).toEqual({ read: 0.5, write: 0, indexes: {} });
  });

  test('a batch rounds each item up on its own', async () => {
    await put('Note', noteOf(kilobytes(1.5), 'a'));
    await put('Note', noteOf(kilobytes(6.5), 'b'));
    const RequestItems = { Note: { Keys: [{ id: { S: 'a' } }, { id: { S: 'b' } }], ConsistentRead: true } };
    const answer = await dynamoDb.execute('BatchGetItem', { RequestItems, ReturnConsumedCapacity: 'TOTAL' });
    expect(answer['ConsumedCapacity']).toEqual([{ TableName: 'Note', CapacityUnits: 3 }]);
  });

  test('a query sums the items that it evaluated, before its filter, and rounds up once', async () => {
    for (const id of ['1', '2', '3'])
      await put('Post', makePost('a', id, 'ada', { t: { S: 'x'.repeat(3000) } }));
    const answer = await dynamoDb.execute('Query', {
      TableName: 'Post',
      KeyConditionExpression: 'blogId = :a',
      FilterExpression: 'authorId = :none',
      ExpressionAttributeValues: { ':a': { S: 'a' }, ':none': { S: 'none' } },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(answer).toMatchObject({ Count: 0, ScannedCount: 3 });
    expect(answer['ConsumedCapacity']).toEqual({
      TableName: 'Post',
      CapacityUnits: 1.5,
      Table: { CapacityUnits: 1.5 },
    });
  });

  test('a limit bounds what a query is billed for', async () => {
    for (const id of ['1', '2', '3'])
      await put('Post', makePost('a', id, 'ada', { t: { S: 'x'.repeat(4000) } }));
    await dynamoDb.execute('Query', {
      TableName: 'Post',
      KeyConditionExpression: 'blogId = :a',
      ExpressionAttributeValues: { ':a': { S: 'a' } },
      Limit: 2,
    });
    expect(lastUnits()?.read).toBe(1);
  });

  test('a query of an index is billed to the index', async () => {
    await put('Post', makePost('a', '1'));
    const answer = await dynamoDb.execute('Query', {
      TableName: 'Post',
      IndexName: 'byAuthor',
      KeyConditionExpression: 'authorId = :ada',
      ExpressionAttributeValues: { ':ada': { S: 'ada' } },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(answer['ConsumedCapacity']).toEqual({
      TableName: 'Post',
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { byAuthor: { CapacityUnits: 0.5 } },
    });
  });
});

describe('writes', () => {
  test('the larger of the item before and after counts', async () => {
    await put('Note', noteOf(kilobytes(1.6)));
    expect(lastUnits()?.write).toBe(2);
    await put('Note', noteOf(kilobytes(1)));
    expect(lastUnits()?.write).toBe(2);
    await put('Note', noteOf(kilobytes(1) + 1));
    expect(lastUnits()?.write).toBe(2);
  });

  test('an update is billed for the whole item, a deletion for the deleted one', async () => {
    await put('Note', noteOf(kilobytes(3)));
    await dynamoDb.execute('UpdateItem', {
      ...noteKey,
      UpdateExpression: 'SET t = :t',
      ExpressionAttributeValues: { ':t': { S: 'x' } },
    });
    expect(lastUnits()?.write).toBe(3);
    await dynamoDb.execute('DeleteItem', noteKey);
    expect(lastUnits()?.write).toBe(1);
  });

  test('a batch rounds each item up on its own', async () => {
    const RequestItems = {
      Note: [
        { PutRequest: { Item: noteOf(500, 'a') } },
        { PutRequest: { Item: noteOf(kilobytes(3.5), 'b') } },
      ],
    };
    await dynamoDb.execute('BatchWriteItem', { RequestItems });
    expect(lastUnits()?.write).toBe(5);
  });

  test('a failed condition consumes for the larger of the item there is and the one proposed', async () => {
    await put('Note', noteOf(kilobytes(2)));
    const refused = dynamoDb.execute('PutItem', {
      TableName: 'Note',
      Item: noteOf(kilobytes(3)),
      ConditionExpression: 'attribute_not_exists(id)',
    });
    await expect(refused).rejects.toThrow();
    expect(records.at(-1)).toMatchObject({
      failedWith: 'ConditionalCheckFailedException',
      capacityUnits: { read: 0, write: 3, indexes: {} },
    });
  });

  test('a malformed request consumes nothing', async () => {
    await expect(dynamoDb.execute('PutItem', { TableName: 'Note', Item: {} })).rejects.toThrow();
    expect(lastUnits()).toEqual({ read: 0, write: 0, indexes: {} });
  });
});

describe('transactions', () => {
  const both = [
    { Put: { TableName: 'Note', Item: noteOf(500) } },
    {
      ConditionCheck: {
        TableName: 'Note',
        Key: { id: { S: 'b' } },
        ConditionExpression: 'attribute_not_exists(id)',
      },
    },
  ];

  test('every action takes twice its write units, a condition check too', async () => {
    const answer = await dynamoDb.execute('TransactWriteItems', {
      TransactItems: both,
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(answer['ConsumedCapacity']).toEqual([
      { TableName: 'Note', CapacityUnits: 4, WriteCapacityUnits: 4 },
    ]);
  });

  test('a cancelled transaction consumes too', async () => {
    await put('Note', noteOf(500, 'b'));
    await expect(dynamoDb.execute('TransactWriteItems', { TransactItems: both })).rejects.toThrow();
    expect(lastUnits()?.write).toBe(4);
  });
});

describe('indexes', () => {
  const indexWrites = () => lastUnits()?.indexes['byAuthor']?.write ?? 0;
  const post = (author: string | null, extra: object = {}) => ({
    ...makePost('a', '1', author ?? '', extra),
    ...(author === null && { authorId: undefined }),
  });

  test('an item with the key of an index takes one more write, and counts with its table', async () => {
    await put('Post', makePost('a', '1'));
    expect(lastUnits()).toEqual({ read: 0, write: 2, indexes: { byAuthor: { read: 0, write: 1 } } });
  });

  test.each([
    ['absent before and after', null, null, 0],
    ['added', null, 'ada', 1],
    ['removed', 'ada', null, 1],
    ['changed', 'ada', 'bob', 2],
    ['left as it was', 'ada', 'ada', 0],
  ])('an index key %s takes the writes documented', async (_case, before, after, writes) => {
    await put('Projecting', withoutUndefined(post(before)));
    await put('Projecting', withoutUndefined(post(after)));
    expect(indexWrites()).toBe(writes);
  });

  test('a change reaches an index only through a projected attribute', async () => {
    await put('Projecting', post('ada'));
    await put('Projecting', post('ada', { body: { S: 'x'.repeat(3000) } }));
    expect(indexWrites()).toBe(0);
    expect(lastUnits()?.write).toBe(3);
    await put('Projecting', post('ada', { title: { S: 'x' } }));
    expect(indexWrites()).toBe(1);
  });
});

function withoutUndefined(item: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
