import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openFixture } from '../fixture-data-sources';
import type { DataSourceFixture } from '../fixture-data-sources';

let fixture: DataSourceFixture;

beforeEach(async () => {
  fixture = await openFixture();
});

afterEach(() => fixture.dynamoDb.close());

const run = (request: object) => fixture.executor.execute('PostTable', request);
const item = (postId: string) => ({ ...keyOf('b', postId), title: { S: `title ${postId}` } });
const plain = (postId: string) => ({ blogId: 'b', postId, title: `title ${postId}` });
const putAll = (...postIds: string[]) =>
  run({ operation: 'BatchPutItem', tables: { Post: postIds.map(item) } });

describe('BatchPutItem', () => {
  it('writes all items and answers them', async () => {
    expect(await putAll('1', '2')).toEqual({
      kind: 'result',
      result: { data: { Post: [plain('1'), plain('2')] }, unprocessedItems: { Post: [] } },
    });
    expect((await run({ operation: 'Scan' })).result).toMatchObject({ scannedCount: 2 });
  });
});

describe('BatchGetItem', () => {
  it('answers in the order of the keys, with null for what is missing', async () => {
    await putAll('1', '2', '3', '4', '5', '6');
    const order = ['5', '2', 'none', '6', '1'];
    const keys = order.map((postId) => keyOf('b', postId));
    expect(await run({ operation: 'BatchGetItem', tables: { Post: { keys } } })).toEqual({
      kind: 'result',
      result: {
        data: { Post: [plain('5'), plain('2'), null, plain('6'), plain('1')] },
        unprocessedKeys: { Post: [] },
      },
    });
  });

  it('keeps that order with a projection that leaves the key out', async () => {
    await putAll('1', '2', '3');
    const keys = ['3', '1', '2'].map((postId) => keyOf('b', postId));
    const projection = { expression: '#t', expressionNames: { '#t': 'title' } };
    const answer = await run({ operation: 'BatchGetItem', tables: { Post: { keys, projection } } });
    expect(answer.result).toMatchObject({
      data: { Post: [{ title: 'title 3' }, { title: 'title 1' }, { title: 'title 2' }] },
    });
    expect(JSON.stringify(answer)).not.toContain('blogId');
  });

  it('of a table that does not exist is an error', async () => {
    const tables = { Nowhere: { keys: [keyOf('b', '1')] } };
    expect(await run({ operation: 'BatchGetItem', tables })).toMatchObject({
      error: { type: 'DynamoDB:ResourceNotFoundException' },
    });
  });
});

describe('BatchDeleteItem', () => {
  it('deletes all items and answers their keys', async () => {
    await putAll('1', '2', '3');
    const keys = ['1', '2'].map((postId) => keyOf('b', postId));
    expect(await run({ operation: 'BatchDeleteItem', tables: { Post: keys } })).toEqual({
      kind: 'result',
      result: {
        data: {
          Post: [
            { blogId: 'b', postId: '1' },
            { blogId: 'b', postId: '2' },
          ],
        },
        unprocessedKeys: { Post: [] },
      },
    });
    expect((await run({ operation: 'Scan' })).result).toMatchObject({ items: [plain('3')] });
  });
});
