import { describe, expect, it } from 'vitest';
import { runRequest } from '../fixture-mappings';

async function request(expression: string, args: Record<string, unknown> = {}): Promise<unknown> {
  const { outcome } = await runRequest(`return ${expression};`, { arguments: args });
  return outcome.kind === 'value' ? outcome.value : outcome;
}

describe('requests of @aws-appsync/utils/dynamodb', () => {
  it('get', async () => {
    expect(
      await request(
        "ddb.get({ key: { id: 'p1' }, consistentRead: true, projection: ['id', 'body.pages[1]'] })",
      ),
    ).toEqual({
      operation: 'GetItem',
      key: { id: { S: 'p1' } },
      consistentRead: true,
      projection: {
        expression: '#id, #body.#pages[1]',
        expressionNames: { '#id': 'id', '#body': 'body', '#pages': 'pages' },
      },
    });
  });

  it('put', async () => {
    expect(
      await request(
        "ddb.put({ key: { id: 'p1' }, item: { title: 'T', tags: ddb.toStringSet(['a']), n: ddb.toNumberSet([1]) }, condition: { id: { attributeExists: false } } })",
      ),
    ).toEqual({
      operation: 'PutItem',
      key: { id: { S: 'p1' } },
      attributeValues: { title: { S: 'T' }, tags: { SS: ['a'] }, n: { NS: ['1'] } },
      condition: { expression: 'attribute_not_exists(#id)', expressionNames: { '#id': 'id' } },
    });
  });

  it('remove', async () => {
    expect(await request("ddb.remove({ key: { id: 'p1' }, condition: { owner: { eq: 'ada' } } })")).toEqual({
      operation: 'DeleteItem',
      key: { id: { S: 'p1' } },
      condition: {
        expression: '#owner = :owner_eq',
        expressionNames: { '#owner': 'owner' },
        expressionValues: { ':owner_eq': { S: 'ada' } },
      },
    });
  });

  it('query', async () => {
    expect(
      await request(
        "ddb.query({ index: 'byAuthor', query: { author: { eq: 'ada' }, at: { between: [1, 2] } }, limit: 5, nextToken: ctx.args.nextToken, scanIndexForward: false, filter: { stars: { gt: 1 } } })",
        { nextToken: null },
      ),
    ).toEqual({
      operation: 'Query',
      query: {
        expression: '#author = :author_eq AND #at BETWEEN :at_between_0 AND :at_between_1',
        expressionNames: { '#author': 'author', '#at': 'at' },
        expressionValues: {
          ':author_eq': { S: 'ada' },
          ':at_between_0': { N: 1 },
          ':at_between_1': { N: 2 },
        },
      },
      index: 'byAuthor',
      limit: 5,
      scanIndexForward: false,
      filter: {
        expression: '#stars > :stars_gt',
        expressionNames: { '#stars': 'stars' },
        expressionValues: { ':stars_gt': { N: 1 } },
      },
    });
    expect(await request("ddb.query({ query: { author: { contains: 'a' } } })")).toMatchObject({
      error: { message: 'unable to build a query; operator contains is not one of key conditions' },
    });
  });

  it('scan', async () => {
    expect(await request('ddb.scan({ limit: 5, totalSegments: 2, segment: 1 })')).toEqual({
      operation: 'Scan',
      limit: 5,
      totalSegments: 2,
      segment: 1,
    });
  });

  it('update, with every operation', async () => {
    const update = `{
      title: 'T', note: null, address: { city: 'X' }, whole: ddb.operations.replace({ a: 1 }),
      fresh: ddb.operations.add([1]), gone: ddb.operations.remove(), up: ddb.operations.increment(),
      down: ddb.operations.decrement(2), last: ddb.operations.append(['z']), first: ddb.operations.prepend(['a']),
      list: [ddb.operations.updateListItem('b', 1)], empty: {} }`;
    expect(await request(`ddb.update({ key: { id: 'p1' }, update: ${update} }).update.expression`)).toBe(
      'SET #title = :title, #note = :note, #address.#city = :address_city, #whole = :whole, #fresh = :fresh, ' +
        '#up = #up + :up, #down = #down - :down, #last = list_append(#last, :last), ' +
        '#first = list_append(:first, #first), #list[1] = :list, #empty = :empty REMOVE #gone',
    );
    expect(
      await request("ddb.update({ key: { id: 'p1' }, update: { gone: ddb.operations.remove() } })"),
    ).toEqual({
      operation: 'UpdateItem',
      key: { id: { S: 'p1' } },
      update: { expression: 'REMOVE #gone', expressionNames: { '#gone': 'gone' } },
    });
    expect(await request("ddb.update({ key: { id: 'p1' }, update: {} })")).toMatchObject({
      error: { message: 'unable to build an update; it changes nothing' },
    });
  });

  it("never takes a client's input for an operation", async () => {
    expect(
      await request("ddb.update({ key: { id: 'p1' }, update: ctx.args.input }).update.expression", {
        input: { stars: { _type: 'increment', payload: 5 } },
      }),
    ).toBe('SET #stars.#_type = :stars__type, #stars.#payload = :stars_payload');
  });

  it('batches and transactions', async () => {
    expect(
      await request("ddb.batchGet({ tables: { posts: { keys: [{ id: 'a' }], projection: ['id'] } } })"),
    ).toEqual({
      operation: 'BatchGetItem',
      tables: {
        posts: {
          keys: [{ id: { S: 'a' } }],
          projection: { expression: '#id', expressionNames: { '#id': 'id' } },
        },
      },
    });
    expect(await request("ddb.batchPut({ tables: { posts: [{ id: 'a', n: 1 }] } })")).toEqual({
      operation: 'BatchPutItem',
      tables: { posts: [{ id: { S: 'a' }, n: { N: 1 } }] },
    });
    expect(await request("ddb.batchDelete({ tables: { posts: [{ id: 'a' }] } })")).toEqual({
      operation: 'BatchDeleteItem',
      tables: { posts: [{ id: { S: 'a' } }] },
    });
    expect(await request("ddb.transactGet({ items: [{ table: 'posts', key: { id: 'a' } }] })")).toEqual({
      operation: 'TransactGetItems',
      transactItems: [{ table: 'posts', key: { id: { S: 'a' } } }],
    });
    expect(
      await request(`ddb.transactWrite({ items: [
        { putItem: { table: 'posts', key: { id: 'a' }, item: { n: 1 } } },
        { updateItem: { table: 'posts', key: { id: 'b' }, update: { n: ddb.operations.increment() } } },
        { deleteItem: { table: 'posts', key: { id: 'c' } } },
        { conditionCheck: { table: 'posts', key: { id: 'd' }, condition: { n: { eq: 1 } } } } ] })`),
    ).toMatchObject({
      operation: 'TransactWriteItems',
      transactItems: [
        { operation: 'PutItem', attributeValues: { n: { N: 1 } } },
        { operation: 'UpdateItem', update: { expression: 'SET #n = #n + :n' } },
        { operation: 'DeleteItem', key: { id: { S: 'c' } } },
        { operation: 'ConditionCheck', condition: { expression: '#n = :n_eq' } },
      ],
    });
    expect(await request('ddb.sync({})')).toMatchObject({
      error: {
        message: 'unable to call sync of @aws-appsync/utils/dynamodb; not supported by the local backend',
      },
    });
  });
});
