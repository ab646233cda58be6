import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphqlApiModel } from '../../backend-model';
import type { UserPoolIdentity } from '../../ports';
import { openDynamoDb } from '../../dynamodb';
import { createTableOperationScope } from '../../request-log';
import { blogApi, openBlogEngine, postTable, type BlogEngine } from '../blog-fixture';
import { createGraphqlEngine } from './index';

function reader(groups: readonly string[] | null = null): UserPoolIdentity {
  return {
    sub: 'sub-ann',
    issuer: 'https://pool.example',
    username: 'ann',
    claims: { sub: 'sub-ann' },
    sourceIp: ['127.0.0.1'],
    defaultAuthStrategy: 'ALLOW',
    groups,
  };
}

const at = (line: number, column: number) => [{ line, column, sourceName: null }];

describe('the GraphQL engine', () => {
  let blog: BlogEngine;

  beforeEach(async () => {
    blog = await openBlogEngine();
  });

  afterEach(async () => {
    expect(blog.warnings).toEqual([]);
    await blog.close();
  });

  async function run(query: string, variables: Record<string, unknown> = {}, groups?: string[]) {
    const headers = { 'user-agent': 'test' };
    return blog.engine.execute({ query, variables, identity: reader(groups ?? null), headers });
  }

  async function create(title: string, more: Record<string, unknown> = {}) {
    const input = { id: 'p1', blogId: 'b1', title, createdAt: '2024-05-06T07:08:09Z', ...more };
    return run('mutation ($input: CreatePostInput!) { createPost(input: $input) { id blogId title meta } }', {
      input,
    });
  }

  it('runs a pipeline whose functions share arguments and stash, and reads back what it stored', async () => {
    const created = await create('  Hello ', { meta: '{"tags":["a"]}' });
    const post = { id: 'p1', blogId: 'b1', title: 'Hello', meta: '{"tags":["a"]}' };
    expect(created.response).toEqual({ data: { createPost: post } });
    const read = await run('{ getPost(blogId: "b1", id: "p1") { title createdAt mood } }');
    expect(read.response).toEqual({
      data: { getPost: { title: 'Hello', createdAt: '2024-05-06T07:08:09Z', mood: null } },
    });
    expect((await run('{ getPost(blogId: "b1", id: "none") { title } }')).response).toEqual({
      data: { getPost: null },
    });
  });

  it("answers util.error with all of AppSync's keys, its data cut to the selection", async () => {
    const { response, events } = await create('forbidden');
    expect(response).toEqual({
      data: { createPost: null },
      errors: [
        {
          path: ['createPost'],
          data: { id: null, blogId: null, title: 'forbidden', meta: null },
          errorType: 'BadRequest',
          errorInfo: { code: 7 },
          locations: at(1, 39),
          message: 'That title is taken',
        },
      ],
    });
    expect(events).toEqual([]);
  });

  it('gives a failed condition to the response mapping, which decides', async () => {
    await create('first');
    const again = await create('second');
    expect(again.response.data).toEqual({ createPost: null });
    expect(again.response.errors?.[0]?.errorType).toBe('DynamoDB:ConditionalCheckFailedException');
    const renamed = await run(
      'mutation { renamePost(blogId: "b1", id: "p1", title: "x", expected: "other") { title } }',
    );
    expect(renamed.response.errors?.[0]).toMatchObject({
      errorType: 'DynamoDB:ConditionalCheckFailedException',
      data: { title: 'first' },
    });
  });

  it('lets exactly one of two concurrent conditional updates win, every time', async () => {
    await create('0');
    for (let round = 0; round < 100; round += 1) {
      const rename = (to: string) =>
        run(
          'mutation ($t: String!, $e: String!) { renamePost(blogId: "b1", id: "p1", title: $t, expected: $e) { title } }',
          { t: to, e: String(round) },
        );
      const results = await Promise.all([rename(String(round + 1)), rename(String(round + 1))]);
      expect(results.filter(({ response }) => response.errors === undefined)).toHaveLength(1);
    }
  });

  it('publishes a mutation by field names, only what was selected', async () => {
    const { events, response } = await run(
      'mutation ($i: CreatePostInput!) { made: createPost(input: $i) { key: id blogId } }',
      { i: { id: 'p2', blogId: 'b1', title: 'Hi', draft: 'secret' } },
    );
    expect(response.data).toEqual({ made: { key: 'p2', blogId: 'b1' } });
    expect(events).toEqual([
      { kind: 'mutation', fieldName: 'createPost', payload: { id: 'p2', blogId: 'b1' } },
    ]);
  });

  it('publishes invalidations that a mutation asked for', async () => {
    const { events } = await run('mutation { banReader(readerId: "bob") }');
    expect(events).toEqual([
      { kind: 'invalidation', subscriptionField: 'onCreatePost', payload: { readerId: 'bob' } },
    ]);
  });

  it('checks groups before resolvers, field by field', async () => {
    const query = 'mutation ($i: CreatePostInput!) { createPost(input: $i) { id draft } }';
    const i = { id: 'p3', blogId: 'b1', title: 'Hi', draft: 'words' };
    const refused = await run(query, { i });
    expect(refused.response).toEqual({
      data: { createPost: { id: 'p3', draft: null } },
      errors: [
        {
          path: ['createPost', 'draft'],
          data: null,
          errorType: 'Unauthorized',
          errorInfo: null,
          locations: at(1, 62),
          message: 'Not Authorized to access draft on type Post',
        },
      ],
    });
    const allowed = await run(query, { i: { ...i, id: 'p4' } }, ['Editor']);
    expect(allowed.response.data).toEqual({ createPost: { id: 'p4', draft: 'words' } });
  });

  it.each([
    ['{ editorsOnly }', undefined, 'Not Authorized to access editorsOnly on type Query'],
    ['{ editorsOnly }', ['Chief'], null],
    ['{ functionsOnly }', ['Editor'], 'Not Authorized to access functionsOnly on type Query'],
    ['{ getPost(blogId: "b", id: "x") { id } }', undefined, null],
  ])('%s by groups %j', async (query, groups, message) => {
    const { response } = await run(query, {}, groups);
    expect(response.errors?.[0]?.message ?? null).toBe(message);
  });

  it('refuses a caller with an API key every field that the schema does not open to keys', async () => {
    const { response } = await blog.engine.execute({
      query: '{ skipped }',
      identity: null,
      headers: {},
    });
    expect(response.errors?.[0]?.errorType).toBe('Unauthorized');
  });

  it('gives mappings the documented context', async () => {
    const { response } = await run('query Who($x: Boolean = true) { whoAmI @include(if: $x) }');
    expect(JSON.parse(String(response.data?.['whoAmI']))).toEqual({
      authType: 'User Pool Authorization',
      identity: reader(),
      info: {
        fieldName: 'whoAmI',
        parentTypeName: 'Query',
        variables: {},
        selectionSetList: [],
        selectionSetGraphQL: '',
      },
      agent: 'test',
      env: { STAGE: 'test' },
    });
  });

  it('skips functions on an early return and keeps values beside appended errors', async () => {
    const { response } = await run('{ skipped appended }');
    expect(response.data).toEqual({ skipped: 'skipped!', appended: 'kept' });
    expect(response.errors).toEqual([
      {
        path: ['appended'],
        data: null,
        errorType: 'Warning',
        errorInfo: null,
        locations: at(1, 11),
        message: 'careful',
      },
    ]);
  });

  it.each([
    ['missing', "Cannot return null for non-nullable type: 'String' within parent 'Post' (/broken/title)"],
    [
      'date',
      "Can't serialize value (/broken/createdAt) : Unable to serialize `yesterday` as a valid DateTime Object.",
    ],
    ['mood', `Can't serialize value (/broken/mood) : Enum "Mood" cannot represent value: "GLAD"`],
    ['list', "Can't resolve value (/broken/notes) : type mismatch error, expected type LIST"],
  ])('describes a result with a %s that does not fit', async (kind, message) => {
    const query = '{ broken(kind: "KIND") { title createdAt mood notes { id } } }'.replace('KIND', kind);
    const { response } = await run(query);
    expect(response.errors?.map((error) => error.message)).toContain(message);
  });

  it.each([
    [{}, "Variable 'input' has coerced Null value for NonNull type 'CreatePostInput!'"],
    [{ input: { blogId: 'b' } }, "Variable 'input' has coerced Null value for NonNull type 'String!'"],
    [
      { input: { blogId: 'b', title: 't', wrong: 1 } },
      "The variables input contains a field name 'wrong' that is not defined for input object type 'CreatePostInput' ",
    ],
    [
      { input: { blogId: 'b', title: 't', meta: '{oops' } },
      "Variable 'input' has an invalid value. Unable to parse {oops as valid JSON.",
    ],
  ])('refuses variables %j', async (variables, message) => {
    const query = 'mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }';
    const { response, events } = await run(query, variables);
    expect(response.data).toBeNull();
    expect(response.errors?.[0]).toMatchObject({ path: null, message });
    expect(events).toEqual([]);
  });

  it('chooses the operation by its name', async () => {
    const query = 'query A { skipped } query B { appended }';
    const ask = (operationName?: string) =>
      blog.engine.execute({ query, operationName, identity: reader(), headers: {} });
    expect((await ask('A')).response.data).toEqual({ skipped: 'skipped!' });
    expect((await ask()).response.errors?.[0]?.errorType).toBe('MalformedHttpRequestException');
    expect((await ask('C')).response.errors?.[0]?.errorType).toBe('MalformedHttpRequestException');
  });

  it('answers introspection', async () => {
    const { response } = await run('{ __schema { mutationType { name } } __typename }');
    expect(response.data).toEqual({ __schema: { mutationType: { name: 'Mutation' } }, __typename: 'Query' });
  });

  it('never takes inherited properties for data', async () => {
    const created = await create('Hi', { meta: '{"constructor":"mine"}' });
    expect(created.response.data?.['createPost']).toMatchObject({ meta: '{"constructor":"mine"}' });
    const { response } = await run('query ($m: AWSJSON) { json(value: $m) }', {
      m: '{"__proto__":{"leak":1}}',
    });
    expect(response).toEqual({ data: { json: '{"leak":null,"own":[]}' } });
  });

  it('traces the steps of a request in order', async () => {
    await create('Hi');
    expect(blog.traces.at(-1)).toMatchObject({ operation: 'mutation', operationName: null, errorCount: 0 });
    expect(blog.traces.at(-1)?.steps.map(({ step }) => step)).toEqual([
      'before',
      'checkPost.request',
      'checkPost@Nothing',
      'checkPost.response',
      'putPost.request',
      'putPost@PostTable',
      'putPost.response',
      'after',
    ]);
  });
});

describe('a trace', () => {
  it('puts table operations under the step that made them, also of fields that run at once', async () => {
    const scope = createTableOperationScope();
    const dynamoDb = await openDynamoDb({
      directory: null,
      tables: [postTable],
      onOperation: (record) => scope.record(record),
    });
    const blog = await openBlogEngine({ dynamoDb, tableOperations: scope });
    const query =
      '{ a: getPost(blogId: "b", id: "1") { id } b: getPost(blogId: "b", id: "2") { id } skipped }';
    await blog.engine.execute({ query, identity: reader(), headers: {} });
    const steps = blog.traces[0]?.steps.filter(({ tableOperations }) => tableOperations);
    expect(steps).toMatchObject(
      Array.from({ length: 2 }, () => ({
        field: 'Query.getPost',
        step: 'unit@PostTable',
        tableOperations: [
          { operation: 'GetItem', tableName: 'Post', capacityUnits: { read: 0.5, write: 0 } },
        ],
      })),
    );
    await dynamoDb.close();
    await blog.close();
  });
});

describe('starting the GraphQL engine', () => {
  const start = (change: Partial<GraphqlApiModel>) =>
    createGraphqlEngine({
      api: { ...blogApi, ...change },
      dynamoDb: { execute: () => Promise.reject(new Error('unable to reach a table')) },
      lambda: { invoke: () => Promise.reject(new Error('unable to reach a function')) },
    });
  const [resolver] = blogApi.resolvers;
  if (resolver?.kind !== 'PIPELINE') throw new Error('unable to find the first pipeline');

  it.each([
    ['a field that the schema lacks', { ...resolver, fieldName: 'other' }, 'Mutation.other'],
    ['an unknown function', { ...resolver, functionIds: ['gone'] }, 'no function gone'],
    ['11 functions', { ...resolver, functionIds: Array<string>(11).fill('put') }, 'AppSync allows 10'],
  ])('fails by name on a resolver with %s', async (_what, wrong, message) => {
    await expect(start({ resolvers: [wrong] })).rejects.toThrow(message);
  });

  it('fails by name on a function whose data source is missing', async () => {
    await expect(start({ dataSources: [] })).rejects.toThrow('there is no data source');
  });
});
