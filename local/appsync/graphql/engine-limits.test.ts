import { afterEach, describe, expect, it } from 'vitest';
import type { GraphqlApiModel, MappingCode } from '../../backend-model';
import { openBlogEngine, type BlogEngine } from '../blog-fixture';
import type { GraphqlEngineOptions } from './index';

const schema = `
type Node { value: String next: Node required: Node! }
type Query { start: Node large(characters: Int!): String largeTemplate: String hang: String }
type Mutation { invalidate(ids: [ID!]!): ID }
type Subscription { onInvalidate: ID @aws_subscribe(mutations: ["invalidate"]) }
`;

function javascript(request: string): MappingCode {
  return {
    kind: 'APPSYNC_JS',
    name: 'code',
    code: `import { util, extensions } from '@aws-appsync/utils';
      export function request(ctx) { ${request} }
      export const response = (ctx) => ctx.result;`,
  };
}

const unit = (field: string, code: MappingCode, dataSourceName = 'Nothing') => {
  const [typeName = '', fieldName = ''] = field.split('.');
  return { kind: 'UNIT', typeName, fieldName, code, dataSourceName } as const;
};

const node = javascript(`return { payload: { value: 'v' } };`);
const hang = javascript(`return { operation: 'Invoke', payload: {} };`);
const api: GraphqlApiModel = {
  apiId: 'nodes',
  name: 'Nodes',
  schema,
  defaultAuthorization: 'AMAZON_COGNITO_USER_POOLS',
  additionalAuthorizations: [],
  apiKeys: [],
  environmentVariables: {},
  dataSources: [
    { kind: 'NONE', name: 'Nothing' },
    { kind: 'AWS_LAMBDA', name: 'Slow', functionArn: 'arn:aws:lambda:us-east-1:1:function:slow' },
  ],
  functions: [],
  resolvers: [
    unit('Query.start', node),
    unit('Node.next', node),
    unit('Node.required', node),
    unit(
      'Query.large',
      javascript(`return { payload: 'x'.concat(ctx.args.characters > 1 ? big() : '') };
      function big() { let text = 'x'; for (const _ of [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]) text = text + text; return text; }`),
    ),
    unit('Query.largeTemplate', {
      kind: 'VTL',
      request: {
        name: 'large.req',
        text: `#set($t = "x")#foreach($i in [1..23])#set($t = "$t$t")#end{"version":"2018-05-29","payload":"$t"}`,
      },
      response: { name: 'large.res', text: '$util.toJson($ctx.result)' },
    }),
    unit('Query.hang', hang, 'Slow'),
    unit('Subscription.onInvalidate', hang, 'Slow'),
    unit(
      'Mutation.invalidate',
      javascript(`for (const id of ctx.args.ids) extensions.invalidateSubscriptions({ subscriptionField: 'onInvalidate', payload: { id } });
        return { payload: 'done' };`),
    ),
  ],
};

describe('limits of an API', () => {
  let opened: BlogEngine | null = null;

  afterEach(() => opened?.close());

  async function open(change: Partial<GraphqlApiModel> = {}, options: Partial<GraphqlEngineOptions> = {}) {
    opened = await openBlogEngine({ api: { ...api, ...change }, ...options });
    const { engine } = opened;
    return (query: string) => engine.execute({ query, identity, headers: {} });
  }

  it('answers fields down to queryDepthLimit and refuses those below, leaves counted', async () => {
    const ask = await open({ queryDepthLimit: 2 });
    const { response } = await ask('{ L1: start { value L2: next { L3: next { L4: value } } } }');
    expect(response.data).toEqual({ L1: { value: 'v', L2: { L3: null } } });
    expect(response.errors).toEqual([
      {
        path: ['L1', 'L2', 'L3'],
        data: null,
        errorType: 'QueryDepthLimitReached',
        errorInfo: null,
        locations: [{ line: 1, column: 32, sourceName: null }],
        message: 'Query depth limit reached.',
      },
    ]);
  });

  it('hands the error of a required field to the first parent that may be null', async () => {
    const ask = await open({ queryDepthLimit: 2 });
    const { response } = await ask('{ start { next { required { value } } } }');
    expect(response.data).toEqual({ start: { next: null } });
    expect(response.errors?.[0]).toMatchObject({
      path: ['start', 'next', 'required'],
      errorType: 'QueryDepthLimitReached',
    });
  });

  it('runs resolverCountLimit resolvers and refuses the rest', async () => {
    const ask = await open({ resolverCountLimit: 2 });
    const { response } = await ask('{ a: start { value } b: start { value } c: start { value } }');
    expect(response.data).toEqual({ a: { value: 'v' }, b: { value: 'v' }, c: null });
    expect(response.errors).toMatchObject([
      {
        path: ['c'],
        errorType: 'ResolverExecutionLimitReached',
        message: 'Resolver invocation limit reached.',
      },
    ]);
  });

  it('takes any depth and thousands of resolvers where nothing is configured', async () => {
    const ask = await open();
    const many = (count: number) =>
      ask(`{ ${Array.from({ length: count }, (_, index) => `a${index}: start { value }`).join(' ')} }`);
    expect((await ask(`{ start ${'{ next '.repeat(90)} { value } ${'}'.repeat(91)}`)).response.errors).toBe(
      undefined,
    );
    expect((await many(2_100)).response.errors).toBe(undefined);
  });

  it('hides the schema when introspection is disabled', async () => {
    const ask = await open({ introspection: false });
    expect((await ask('{ __schema { types { name } } }')).response).toMatchObject({
      data: null,
      errors: [
        { message: expect.stringContaining("Field 'types' in type '__Schema' is undefined") as string },
      ],
    });
  });

  it.each([
    ['a function returns', '{ large(characters: 9) }', 'large'],
    ['a template prints', '{ largeTemplate }', 'largeTemplate'],
  ])('refuses more than 5 MB that %s', async (_what, query, field) => {
    const ask = await open();
    const { response } = await ask(query);
    expect(response.data).toEqual({ [field]: null });
    expect(response.errors).toMatchObject([
      { path: [field], errorType: 'MappingTemplate', message: 'Transformation too large' },
    ]);
    expect((await ask('{ large(characters: 1) }')).response.data).toEqual({ large: 'x' });
  });

  it('invalidates at most five different subscriptions in a request, whichever resolvers ask', async () => {
    const ask = await open();
    const events = async (query: string) =>
      (await ask(query)).events.filter(({ kind }) => kind === 'invalidation');
    const both = (left: string, right: string) =>
      `mutation { a: invalidate(ids: [${left}]) b: invalidate(ids: [${right}]) }`;
    expect(await events(both('1, 2, 3', '3, 4, 5, 5'))).toHaveLength(5);
    const { response } = await ask(both('1, 2, 3', '4, 5, 6'));
    expect(response.data).toEqual({ a: 'done', b: null });
    expect(response.errors?.[0]?.message).toContain('at most 5 invalidations in a request');
  });

  it.each([
    ['a schema above 1 MB', { schema: `${schema}\n# ${'x'.repeat(1024 * 1024)}` }, 'larger than 1 MB'],
    [
      'a template above 64 KB',
      {
        resolvers: [
          unit('Query.start', {
            kind: 'VTL',
            request: { name: 'start.req', text: `## ${'x'.repeat(64 * 1024)}` },
            response: { name: 'start.res', text: '' },
          }),
        ],
      },
      'unable to compile start.req; it is larger than 64 KB',
    ],
  ])('refuses %s at start, as its deployment would fail', async (_what, change, message) => {
    await expect(open(change)).rejects.toThrow(message);
  });
});

describe('the time of a request', () => {
  let opened: BlogEngine | null = null;
  afterEach(() => opened?.close());

  /** An engine whose functions never answer, and whose clock is turned by hand. */
  async function openHanging() {
    const timers = new Map<() => void, number>();
    let invoked = (): void => undefined;
    const invocation = new Promise<void>((resolve) => (invoked = resolve));
    opened = await openBlogEngine({
      api,
      lambda: {
        invoke: () => {
          invoked();
          return new Promise(() => undefined);
        },
      },
      startTimer(milliseconds, onEnd) {
        timers.set(onEnd, milliseconds);
        return () => void timers.delete(onEnd);
      },
    });
    const { engine } = opened;
    return { engine, timers, invocation };
  }

  it('is 30 seconds; what is not answered then fails and the rest is kept', async () => {
    const { engine, timers, invocation } = await openHanging();
    const running = engine.execute({ query: '{ start { value } hang }', identity, headers: {} });
    await invocation;
    // The other resolver needs no more than what is already under way.
    await new Promise((resolve) => setImmediate(resolve));
    expect([...timers.values()]).toEqual([30_000]);
    for (const end of timers.keys()) end();
    expect((await running).response).toEqual({
      data: { start: { value: 'v' }, hang: null },
      errors: [
        {
          path: ['hang'],
          data: null,
          errorType: 'ExecutionTimeout',
          errorInfo: null,
          locations: [{ line: 1, column: 19, sourceName: null }],
          message: 'Execution timed out.',
        },
      ],
    });
    expect(timers.size).toBe(0);
  });

  it('ends a subscription’s resolver too', async () => {
    const { engine, timers, invocation } = await openHanging();
    const starting = engine.subscribe({ query: 'subscription { onInvalidate }', identity, headers: {} });
    await invocation;
    for (const end of timers.keys()) end();
    expect(await starting).toMatchObject({ kind: 'refused', errors: [{ errorType: 'ExecutionTimeout' }] });
  });

  it('leaves no timer behind', async () => {
    const { engine, timers } = await openHanging();
    await engine.execute({ query: '{ start { value } }', identity, headers: {} });
    expect(timers.size).toBe(0);
  });
});

const identity = {
  sub: 'ann',
  issuer: 'https://pool.example',
  username: 'ann',
  claims: {},
  sourceIp: [],
  defaultAuthStrategy: 'ALLOW',
  groups: null,
} as const;
