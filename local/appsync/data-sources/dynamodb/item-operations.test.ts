import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openFixture } from '../fixture-data-sources';
import type { DataSourceFixture } from '../fixture-data-sources';

let fixture: DataSourceFixture;

beforeEach(async () => {
  fixture = await openFixture();
});

afterEach(() => fixture.dynamoDb.close());

const run = (request: object) => fixture.executor.execute('PostTable', request);
const put = (attributeValues: object, more: object = {}) =>
  run({ operation: 'PutItem', key: keyOf('b', '1'), attributeValues, ...more });
const get = async () => (await run({ operation: 'GetItem', key: keyOf('b', '1') })).result;

const onlyIfNew = { expression: 'attribute_not_exists(#id)', expressionNames: { '#id': 'blogId' } };

describe('values', () => {
  it('come back plain, whatever their type', async () => {
    const values = {
      text: { S: '' },
      count: { N: 12.5 },
      big: { N: '3' },
      open: { BOOL: false },
      gone: { NULL: null },
      tags: { SS: ['x', 'y'] },
      votes: { NS: [1, '2'] },
      bytes: { B: 'AAE=' },
      list: { L: [{ S: 'a' }, { M: { deep: { N: 1 } } }] },
    };
    const plain = {
      blogId: 'b',
      postId: '1',
      text: '',
      count: 12.5,
      big: 3,
      open: false,
      gone: null,
      tags: ['x', 'y'],
      votes: [1, 2],
      bytes: 'AAE=',
      list: ['a', { deep: 1 }],
    };
    expect(await put(values)).toEqual({ kind: 'result', result: plain });
    expect(await get()).toEqual(plain);
  });

  it('of two types or of none are a fault of the mapping', async () => {
    expect(await put({ text: { S: 'a', N: '1' } })).toMatchObject({ isRequestFault: true });
    expect(await put({ text: { String: 'a' } })).toMatchObject({
      error: { message: "unable to read typed value '$[attributeValues].text'; there is no type String" },
    });
  });
});

describe('GetItem', () => {
  it('answers null for a missing item', async () => {
    expect(await get()).toBeNull();
  });

  it('answers only what the projection names', async () => {
    await put({ title: { S: 't' }, text: { S: 'x' } });
    const projection = { expression: '#t', expressionNames: { '#t': 'title' } };
    expect(await run({ operation: 'GetItem', key: keyOf('b', '1'), projection })).toEqual({
      kind: 'result',
      result: { title: 't' },
    });
  });
});

describe('UpdateItem', () => {
  it('answers the whole new item', async () => {
    await put({ title: { S: 't' } });
    const update = {
      expression: 'SET #n = if_not_exists(#n, :zero) + :one',
      expressionNames: { '#n': 'viewCount' },
      expressionValues: { ':zero': { N: 0 }, ':one': { N: 1 } },
    };
    expect(await run({ operation: 'UpdateItem', key: keyOf('b', '1'), update })).toMatchObject({
      result: { title: 't', viewCount: 1 },
    });
  });
});

describe('DeleteItem', () => {
  it('answers the item as it was, or null', async () => {
    await put({ title: { S: 't' } });
    const request = { operation: 'DeleteItem', key: keyOf('b', '1') };
    expect(await run(request)).toMatchObject({ kind: 'result', result: { title: 't' } });
    expect(await run(request)).toEqual({ kind: 'result', result: null });
  });
});

describe('a failed condition', () => {
  it('is an error with the current item as its result', async () => {
    await put({ title: { S: 'first' } });
    expect(await put({ title: { S: 'second' } }, { condition: onlyIfNew })).toEqual({
      kind: 'error',
      error: {
        type: 'DynamoDB:ConditionalCheckFailedException',
        message: expect.stringMatching(
          /^The conditional request failed \(Service: DynamoDb, Status Code: 400, Request ID: \w+\)$/,
        ) as string,
      },
      result: { blogId: 'b', postId: '1', title: 'first' },
    });
    expect(await get()).toMatchObject({ title: 'first' });
  });

  it('of a put counts as success if the same item is stored, but for attributes in equalsIgnore', async () => {
    await put({ title: { S: 't' }, tags: { SS: ['x', 'y'] }, at: { S: 'monday' } });
    const again = { title: { S: 't' }, tags: { SS: ['y', 'x'] }, at: { S: 'tuesday' } };
    expect(await put(again, { condition: onlyIfNew })).toMatchObject({ kind: 'error' });
    expect(await put(again, { condition: { ...onlyIfNew, equalsIgnore: ['at'] } })).toMatchObject({
      kind: 'result',
      result: { at: 'monday' },
    });
  });

  it('of a delete counts as success if there is no item', async () => {
    const condition = { expression: 'attribute_exists(blogId)' };
    const request = { operation: 'DeleteItem', key: keyOf('b', '1'), condition };
    expect(await run(request)).toEqual({ kind: 'result', result: null });
  });

  it('of an update is always an error', async () => {
    const request = {
      operation: 'UpdateItem',
      key: keyOf('b', '1'),
      update: { expression: 'SET title = :t', expressionValues: { ':t': { S: 't' } } },
      condition: { expression: 'attribute_exists(blogId)' },
    };
    expect(await run(request)).toMatchObject({
      kind: 'error',
      error: { type: 'DynamoDB:ConditionalCheckFailedException' },
      result: null,
    });
  });

  it('cannot be given to a function: strategy Custom is refused by name', async () => {
    const condition = { ...onlyIfNew, conditionalCheckFailedHandler: { strategy: 'Custom', lambdaArn: 'a' } };
    expect(await put({}, { condition })).toMatchObject({
      isRequestFault: true,
      error: { message: expect.stringContaining('strategy Custom') as string },
    });
  });
});

describe('a request that DynamoDB refuses', () => {
  it('is an error of the type that the SDK of AppSync gives it', async () => {
    expect(await run({ operation: 'GetItem', key: { blogId: { S: 'b' } } })).toMatchObject({
      kind: 'error',
      error: {
        type: 'DynamoDB:DynamoDbException',
        message: expect.stringContaining(
          'The provided key element does not match the schema (Service: ',
        ) as string,
      },
    });
  });
});
