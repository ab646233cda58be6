import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableOperationRecord } from '../ports';
import { makePost, noteTable, postTable } from './fixture-tables';
import { openDynamoDb } from './index';
import type { LocalDynamoDb } from './index';

let dynamoDb: LocalDynamoDb;
let records: TableOperationRecord[];

beforeEach(async () => {
  records = [];
  dynamoDb = await openDynamoDb({
    directory: null,
    tables: [postTable, noteTable],
    onOperation: (record) => records.push(record),
  });
});

afterEach(() => dynamoDb.close());

const put = (Item: object) => dynamoDb.execute('PutItem', { TableName: 'Note', Item });
const get = async (id: string) =>
  (await dynamoDb.execute('GetItem', { TableName: 'Note', Key: { id: { S: id } } }))['Item'];

describe('conditions', () => {
  it('let exactly one of two concurrent writers through, a hundred times', async () => {
    for (let round = 0; round < 100; round += 1) {
      const id = { S: String(round) };
      await put({ id, takenBy: { NULL: true } });
      const take = (name: string) =>
        dynamoDb.execute('UpdateItem', {
          TableName: 'Note',
          Key: { id },
          UpdateExpression: 'SET takenBy = :name',
          ConditionExpression: 'takenBy = :nobody',
          ExpressionAttributeValues: { ':name': { S: name }, ':nobody': { NULL: true } },
        });
      const results = await Promise.allSettled([take('ada'), take('bob')]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('never lose an increment', async () => {
    const Key = { id: { S: 'n' } };
    const increment = () =>
      dynamoDb.execute('UpdateItem', {
        TableName: 'Note',
        Key,
        UpdateExpression: 'ADD viewCount :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      });
    await Promise.all(Array.from({ length: 200 }, increment));
    expect(await get('n')).toEqual({ id: { S: 'n' }, viewCount: { N: '200' } });
  });

  it('that fail name the exception, and give the stored item only if asked', async () => {
    await put({ id: { S: 'a' }, text: { S: 'old' } });
    const again = {
      TableName: 'Note',
      Item: { id: { S: 'a' } },
      ConditionExpression: 'attribute_not_exists(id)',
    };
    await expect(dynamoDb.execute('PutItem', again)).rejects.toMatchObject({
      code: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      item: undefined,
    });
    await expect(
      dynamoDb.execute('PutItem', { ...again, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    ).rejects.toMatchObject({ item: { id: { S: 'a' }, text: { S: 'old' } } });
  });
});

describe('parameters', () => {
  it('are refused with the names that DynamoDB uses', async () => {
    await expect(dynamoDb.execute('GetItem', { TableName: 'Note', Key: {} })).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'The provided key element does not match the schema',
    });
    await expect(
      dynamoDb.execute('GetItem', { TableName: 'Nowhere', Key: { id: { S: 'a' } } }),
    ).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect(put({ id: { S: 5 } })).rejects.toMatchObject({ code: 'SerializationException' });
  });

  it('that the local backend does not have are refused by name', async () => {
    await expect(dynamoDb.execute('Scan', { TableName: 'Note', Sorted: true })).rejects.toThrow(
      'unable to run Scan; the local backend does not support its parameter Sorted',
    );
  });

  it('stay as the caller made them', async () => {
    const input = Object.freeze({
      TableName: 'Note',
      Item: Object.freeze({ id: Object.freeze({ S: 'a' }) }),
    });
    await dynamoDb.execute('PutItem', input);
    expect(await get('a')).toEqual({ id: { S: 'a' } });
  });

  it('cannot reach a prototype', async () => {
    await expect(put(JSON.parse('{"id":{"S":"a"},"__proto__":{"S":"x"}}') as object)).rejects.toThrow(
      /__proto__/,
    );
    await put({ id: { S: 'a' }, constructor: { S: 'x' }, toString: { S: 'y' } });
    expect(await get('a')).toEqual({ id: { S: 'a' }, constructor: { S: 'x' }, toString: { S: 'y' } });
  });
});

describe('indexes', () => {
  it('follow an item whose index key changes and lose one that is deleted', async () => {
    const Key = { blogId: { S: 'b' }, postId: { S: '1' } };
    const postsOf = async (author: string) =>
      (
        await dynamoDb.execute('Query', {
          TableName: 'Post',
          IndexName: 'byAuthor',
          KeyConditionExpression: 'authorId = :a',
          ExpressionAttributeValues: { ':a': { S: author } },
        })
      )['Count'];
    await dynamoDb.execute('PutItem', { TableName: 'Post', Item: makePost('b', '1') });
    await dynamoDb.execute('UpdateItem', {
      TableName: 'Post',
      Key,
      UpdateExpression: 'SET authorId = :a',
      ExpressionAttributeValues: { ':a': { S: 'bob' } },
    });
    expect([await postsOf('ada'), await postsOf('bob')]).toEqual([0, 1]);
    await dynamoDb.execute('DeleteItem', { TableName: 'Post', Key });
    expect(await postsOf('bob')).toBe(0);
  });
});

describe('queries', () => {
  it('page through a partition in order, both ways', async () => {
    for (let number = 0; number < 9; number += 1)
      await dynamoDb.execute('PutItem', { TableName: 'Post', Item: makePost('b', `p${number}`) });
    const page = async (ScanIndexForward: boolean) => {
      const seen: string[] = [];
      let ExclusiveStartKey: unknown;
      do {
        const answer = await dynamoDb.execute('Query', {
          TableName: 'Post',
          KeyConditionExpression: 'blogId = :b',
          ExpressionAttributeValues: { ':b': { S: 'b' } },
          Limit: 4,
          ScanIndexForward,
          ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }),
        });
        seen.push(...(answer['Items'] as { postId: { S: string } }[]).map((item) => item.postId.S));
        ExclusiveStartKey = answer['LastEvaluatedKey'];
      } while (ExclusiveStartKey !== undefined);
      return seen;
    };
    const inOrder = Array.from({ length: 9 }, (_, number) => `p${number}`);
    expect(await page(true)).toEqual(inOrder);
    expect(await page(false)).toEqual([...inOrder].reverse());
  });

  it('stop at one megabyte', async () => {
    for (let number = 0; number < 4; number += 1)
      await dynamoDb.execute('PutItem', {
        TableName: 'Post',
        Item: makePost('b', String(number), 'ada', { text: { S: 'x'.repeat(390_000) } }),
      });
    const answer = await dynamoDb.execute('Scan', { TableName: 'Post' });
    expect(answer).toMatchObject({ Count: 3, LastEvaluatedKey: { postId: { S: '2' } } });
  });
});

describe('batches', () => {
  it('over the same items in opposite order both finish', async () => {
    const entries = ['a', 'b', 'c'].map((id) => ({ PutRequest: { Item: { id: { S: id } } } }));
    const write = (Note: object) => dynamoDb.execute('BatchWriteItem', { RequestItems: { Note } });
    await Promise.all([write(entries), write([...entries].reverse()), write(entries)]);
    const found = await dynamoDb.execute('BatchGetItem', {
      RequestItems: { Note: { Keys: ['a', 'b', 'c', 'd'].map((id) => ({ id: { S: id } })) } },
    });
    expect((found['Responses'] as { Note: unknown[] }).Note).toHaveLength(3);
  });
});

describe('the record of an operation', () => {
  it('tells table, index, items and what was read before the filter', async () => {
    for (const id of ['1', '2', '3'])
      await dynamoDb.execute('PutItem', { TableName: 'Post', Item: makePost('b', id) });
    records.length = 0;
    await dynamoDb.execute('Query', {
      TableName: 'Post',
      IndexName: 'byAuthor',
      KeyConditionExpression: 'authorId = :a',
      FilterExpression: 'blogId = :none',
      ExpressionAttributeValues: { ':a': { S: 'ada' }, ':none': { S: 'other' } },
    });
    expect(records).toEqual([
      {
        operation: 'Query',
        tableName: 'Post',
        indexName: 'byAuthor',
        itemCount: 0,
        scannedCount: 3,
        capacityUnits: { read: 0.5, write: 0, indexes: { byAuthor: { read: 0.5, write: 0 } } },
        milliseconds: expect.any(Number) as number,
      },
    ]);
  });

  it('tells with which exception it failed', async () => {
    await dynamoDb.execute('GetItem', { TableName: 'Note', Key: {} }).catch(() => undefined);
    expect(records).toMatchObject([
      { operation: 'GetItem', itemCount: 0, failedWith: 'ValidationException' },
    ]);
  });
});
