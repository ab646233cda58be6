import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openFixture } from '../fixture-data-sources';
import type { DataSourceFixture } from '../fixture-data-sources';

let fixture: DataSourceFixture;

beforeEach(async () => {
  fixture = await openFixture();
});

afterEach(() => fixture.dynamoDb.close());

const run = (request: object) => fixture.executor.execute('PostTable', request);
const write = (...transactItems: object[]) => run({ operation: 'TransactWriteItems', transactItems });
const put = (postId: string, more: object = {}) => ({
  table: 'Post',
  operation: 'PutItem',
  key: keyOf('b', postId),
  attributeValues: { stars: { N: 1 } },
  ...more,
});
const onlyIfNew = { condition: { expression: 'attribute_not_exists(blogId)' } };

describe('TransactWriteItems', () => {
  it('runs every kind of action and answers the keys', async () => {
    await write(put('old'), put('seen'), put('counted'));
    const answer = await write(
      put('new', onlyIfNew),
      { table: 'Post', operation: 'DeleteItem', key: keyOf('b', 'old') },
      {
        table: 'Post',
        operation: 'ConditionCheck',
        key: keyOf('b', 'seen'),
        condition: { expression: 'stars = :one', expressionValues: { ':one': { N: 1 } } },
      },
      {
        table: 'Post',
        operation: 'UpdateItem',
        key: keyOf('b', 'counted'),
        update: { expression: 'ADD stars :one', expressionValues: { ':one': { N: 1 } } },
      },
    );
    expect(answer).toEqual({
      kind: 'result',
      result: {
        keys: ['new', 'old', 'seen', 'counted'].map((postId) => ({ blogId: 'b', postId })),
        cancellationReasons: null,
      },
    });
    const { items } = (await run({ operation: 'Scan' })).result as {
      items: { postId: string; stars: number }[];
    };
    expect(new Map(items.map((item) => [item.postId, item.stars]))).toEqual(
      new Map([
        ['new', 1],
        ['seen', 1],
        ['counted', 2],
      ]),
    );
  });

  it('that is cancelled tells the reason for each action and the item in the way', async () => {
    await write(put('1'));
    expect(await write(put('2'), put('1', onlyIfNew))).toMatchObject({
      kind: 'error',
      error: { type: 'DynamoDB:TransactionCanceledException' },
      result: {
        keys: null,
        cancellationReasons: [
          { type: 'None', message: 'None' },
          { type: 'ConditionalCheckFailed', item: { blogId: 'b', postId: '1', stars: 1 } },
        ],
      },
    });
    expect((await run({ operation: 'Scan' })).result).toMatchObject({ scannedCount: 1 });
  });

  it('refuses a check without a condition', async () => {
    expect(await write({ table: 'Post', operation: 'ConditionCheck', key: keyOf('b', '1') })).toMatchObject({
      isRequestFault: true,
      error: { message: "Value for field '$[transactItems][0].condition' not found." },
    });
  });
});

describe('TransactGetItems', () => {
  it('answers in the order of the request, with null for what is missing', async () => {
    await write(put('1'), put('2'));
    const transactItems = ['2', 'none', '1'].map((postId) => ({ table: 'Post', key: keyOf('b', postId) }));
    expect(await run({ operation: 'TransactGetItems', transactItems })).toEqual({
      kind: 'result',
      result: {
        items: [{ blogId: 'b', postId: '2', stars: 1 }, null, { blogId: 'b', postId: '1', stars: 1 }],
        cancellationReasons: null,
      },
    });
  });
});
