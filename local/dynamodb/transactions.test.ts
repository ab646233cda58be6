import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteTable, postTable, makePost } from './fixture-tables';
import { openDynamoDb } from './index';
import type { LocalDynamoDb } from './index';

let dynamoDb: LocalDynamoDb;

beforeEach(async () => {
  dynamoDb = await openDynamoDb({ directory: null, tables: [postTable, noteTable] });
});

afterEach(() => dynamoDb.close());

const write = (...TransactItems: object[]) => dynamoDb.execute('TransactWriteItems', { TransactItems });
const putNote = (id: string, extra: object = {}) => ({
  Put: { TableName: 'Note', Item: { id: { S: id } }, ...extra },
});
const noteIds = async () =>
  ((await dynamoDb.execute('Scan', { TableName: 'Note' }))['Items'] as { id: { S: string } }[])
    .map((item) => item.id.S)
    .sort();

describe('TransactWriteItems', () => {
  it('writes to several tables and their indexes', async () => {
    await write(putNote('a'), { Put: { TableName: 'Post', Item: makePost('b', '1') } });
    const found = await dynamoDb.execute('Query', {
      TableName: 'Post',
      IndexName: 'byAuthor',
      KeyConditionExpression: 'authorId = :a',
      ExpressionAttributeValues: { ':a': { S: 'ada' } },
    });
    expect([await noteIds(), found['Count']]).toEqual([['a'], 1]);
  });

  it('writes nothing if one condition fails, and says which, with the item if asked', async () => {
    await write(putNote('a'));
    const failing = putNote('a', {
      ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(write(putNote('b'), failing)).rejects.toMatchObject({
      code: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      cancellationReasons: [
        { code: 'None' },
        {
          code: 'ConditionalCheckFailed',
          message: 'The conditional request failed',
          item: { id: { S: 'a' } },
        },
      ],
    });
    expect(await noteIds()).toEqual(['a']);
  });

  it('holds a ConditionCheck against an item that it does not write', async () => {
    const check = {
      ConditionCheck: {
        TableName: 'Note',
        Key: { id: { S: 'a' } },
        ConditionExpression: 'attribute_exists(id)',
      },
    };
    await expect(write(putNote('b'), check)).rejects.toMatchObject({ code: 'TransactionCanceledException' });
    await write(putNote('a'));
    await write(putNote('b'), check);
    expect(await noteIds()).toEqual(['a', 'b']);
  });

  it('lets one of two concurrent transactions through, whatever their order, a hundred times', async () => {
    for (let round = 0; round < 100; round += 1) {
      const [first, second] = [`x${round}`, `y${round}`].map((id) =>
        putNote(id, { ConditionExpression: 'attribute_not_exists(id)' }),
      ) as [object, object];
      const results = await Promise.allSettled([write(first, second), write(second, first)]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('refuses two actions on one item', async () => {
    await expect(write(putNote('a'), putNote('a'))).rejects.toMatchObject({
      code: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
  });

  it('refuses an idempotency token by name, since it would not be kept', async () => {
    await expect(
      dynamoDb.execute('TransactWriteItems', { TransactItems: [putNote('a')], ClientRequestToken: 't' }),
    ).rejects.toThrow(/does not support its parameter ClientRequestToken/);
  });
});

describe('TransactGetItems', () => {
  it('answers in the order of the request, with nothing for a missing item', async () => {
    await write(putNote('a'), putNote('c'));
    const get = (id: string) => ({ Get: { TableName: 'Note', Key: { id: { S: id } } } });
    const answer = await dynamoDb.execute('TransactGetItems', {
      TransactItems: [get('c'), get('b'), get('a')],
    });
    expect(answer).toEqual({ Responses: [{ Item: { id: { S: 'c' } } }, {}, { Item: { id: { S: 'a' } } }] });
  });
});
