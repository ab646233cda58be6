import { afterEach, describe, expect, it } from 'vitest';
import type { GraphqlApiModel, MappingCode, ResolverModel } from '../../backend-model';
import type { UserPoolIdentity } from '../../ports';
import { openBlogEngine, type BlogEngine } from '../blog-fixture';

const schema = `
type Draw { id: ID! number: ID twin: ID }
type Query { draw(id: ID): Draw appended: ID failing: ID evicting(id: ID): ID }
type Mutation { draw(id: ID): Draw redraw(id: ID): ID }
`;

function javascript(body: string): MappingCode {
  return {
    kind: 'APPSYNC_JS',
    name: 'code',
    code: `import { util, extensions } from '@aws-appsync/utils';${body}`,
  };
}
const respond = 'export const response = (ctx) => ctx.result;';
/** Every run gives another number, and changes its arguments as a mapping may. */
const drawing = javascript(
  `export function request(ctx) { const { id } = ctx.args; ctx.args.id = 'changed'; return { payload: { id, number: util.autoId() } }; } ${respond}`,
);
const number = javascript(`export const request = () => ({ payload: util.autoId() }); ${respond}`);
const appending = javascript(
  `export function request() { util.appendError('careful'); return { payload: util.autoId() }; } ${respond}`,
);
const failing = javascript(`export const request = () => util.error(util.autoId()); ${respond}`);
const evicting = {
  kind: 'VTL',
  request: { name: 'evict.req', text: '{"version":"2018-05-29","payload":{}}' },
  response: {
    name: 'evict.res',
    text: '#set($keys = {})$util.qr($keys.put("context.arguments.id", $ctx.args.id))$extensions.evictFromApiCache("Query", "draw", $keys)"done"',
  },
} as const;

function unit(field: string, code: MappingCode, cachingKeys?: readonly string[]): ResolverModel {
  const [typeName = '', fieldName = ''] = field.split('.');
  const caching = cachingKeys ? { caching: { ttlSeconds: 10, cachingKeys } } : {};
  return { kind: 'UNIT', typeName, fieldName, code, dataSourceName: 'Nothing', ...caching };
}

const byId = ['$context.arguments.id'];
const api: GraphqlApiModel = {
  apiId: 'draws',
  name: 'Draws',
  schema,
  defaultAuthorization: 'AMAZON_COGNITO_USER_POOLS',
  additionalAuthorizations: [],
  apiKeys: [],
  environmentVariables: {},
  dataSources: [{ kind: 'NONE', name: 'Nothing' }],
  functions: [],
  resolvers: [
    unit('Query.draw', drawing, byId),
    unit('Mutation.draw', drawing, byId),
    unit('Draw.twin', number, ['$context.source.id']),
    unit('Query.appended', appending, byId),
    unit('Query.failing', failing, byId),
    unit('Query.evicting', evicting),
    unit('Mutation.redraw', evicting),
  ],
};

describe('an API with a cache', () => {
  const clock = { now: 0 };
  let opened: BlogEngine | null = null;

  afterEach(() => opened?.close());

  async function open(behavior: NonNullable<GraphqlApiModel['cache']>['behavior'], change: object = {}) {
    clock.now = 0;
    const cache = { behavior, ttlSeconds: 60 };
    opened = await openBlogEngine({ api: { ...api, cache, ...change }, now: () => clock.now });
    const { engine, traces, warnings } = opened;
    const ask = (query: string, caller = 'ann') =>
      engine.execute({ query, identity: reader(caller), headers: {} }).then(({ response }) => response);
    const draw = async (id: string, caller = 'ann') =>
      ((await ask(`{ draw(id: "${id}") { number } }`, caller)).data?.['draw'] as { number: string }).number;
    const cacheSteps = () =>
      traces.at(-1)?.steps.flatMap(({ field, cache: look }) => (look ? [`${field} ${look}`] : []));
    return { ask, draw, warnings, cacheSteps, steps: () => traces.at(-1)?.steps.map(({ step }) => step) };
  }

  it('answers a resolver’s repeated call without running it, and traces which it was', async () => {
    const { draw, cacheSteps, steps } = await open('PER_RESOLVER_CACHING');
    const first = await draw('1');
    expect(cacheSteps()).toEqual(['Query.draw miss']);
    expect(await draw('1', 'bob')).toBe(first);
    expect(cacheSteps()).toEqual(['Query.draw hit']);
    expect(steps()).toEqual(['cache']);
    expect(await draw('2')).not.toBe(first);
    clock.now = 10_000;
    expect(await draw('1')).not.toBe(first);
  });

  it('caches a nested field by its source', async () => {
    const { ask } = await open('PER_RESOLVER_CACHING');
    const twin = async (id: string) => (await ask(`{ draw(id: "${id}") { twin } }`)).data?.['draw'];
    const first = await twin('1');
    expect(await twin('1')).toEqual(first);
    expect(await twin('2')).not.toEqual(first);
  });

  it('never answers a mutation from the cache', async () => {
    const { ask, draw, cacheSteps } = await open('FULL_REQUEST_CACHING');
    const first = await draw('1');
    const mutate = 'mutation { draw(id: "1") { number twin } }';
    expect(await ask(mutate)).not.toEqual(await ask(mutate));
    expect(cacheSteps()).toEqual([]);
    expect(await draw('1')).toBe(first);
  });

  it('keeps neither errors nor what came with errors', async () => {
    const { ask } = await open('PER_RESOLVER_CACHING');
    for (const field of ['failing', 'appended'])
      expect(await ask(`{ ${field} }`)).not.toEqual(await ask(`{ ${field} }`));
  });

  it('evicts from mutations and says how many entries were deleted', async () => {
    const { ask, draw } = await open('PER_RESOLVER_CACHING');
    const first = await draw('1');
    const redraw = 'mutation { redraw(id: "1") }';
    expect(await ask(redraw)).toEqual({
      data: { redraw: 'done' },
      extensions: { apiCacheEntriesDeleted: 1 },
    });
    expect(await ask(redraw)).toEqual({ data: { redraw: 'done' } });
    expect(await draw('1')).not.toBe(first);
  });

  it('evicts nothing from a query, and warns', async () => {
    const { ask, draw, warnings } = await open('PER_RESOLVER_CACHING');
    const first = await draw('1');
    expect(await ask('{ evicting(id: "1") }')).toEqual({ data: { evicting: 'done' } });
    expect(await draw('1')).toBe(first);
    expect(warnings).toEqual([
      'unable to evict Query.draw from the API cache; AppSync does so for mutations only',
    ]);
  });

  it('caches every resolver of a request, a caller apart, when full requests are cached', async () => {
    const { draw, warnings } = await open('FULL_REQUEST_CACHING');
    const first = await draw('1');
    expect(await draw('1')).toBe(first);
    expect(await draw('1', 'bob')).not.toBe(first);
    expect(warnings[0]).toContain('the API caches by FULL_REQUEST_CACHING');
  });

  it('keeps whole responses without errors when operations are cached', async () => {
    const { ask, steps } = await open('OPERATION_LEVEL_CACHING');
    const query = '{ draw(id: "1") { number } }';
    const first = await ask(query);
    expect(await ask(query)).toEqual(first);
    expect(steps()).toEqual(['cache']);
    expect(await ask('{ draw(id: "1") { number twin } }')).not.toMatchObject(first);
    expect(await ask('{ failing }')).not.toEqual(await ask('{ failing }'));
  });

  it('caches nothing without an ApiCache, and says at start that resolvers ask for one', async () => {
    const { draw, warnings } = await open('PER_RESOLVER_CACHING', { cache: undefined });
    expect(await draw('1')).not.toBe(await draw('1'));
    expect(warnings).toEqual([
      'unable to cache Query.draw, Mutation.draw, Draw.twin, Query.appended, Query.failing as their CachingConfig says; the API has no cache',
    ]);
  });

  it('refuses a caching key that AppSync refuses, at start', async () => {
    const resolvers = [unit('Query.draw', drawing, ['$context.stash.id'])];
    await expect(open('PER_RESOLVER_CACHING', { resolvers })).rejects.toThrow(
      'unable to cache Query.draw by $context.stash.id',
    );
  });
});

function reader(username: string): UserPoolIdentity {
  return {
    sub: username,
    issuer: 'https://pool.example',
    username,
    claims: {},
    sourceIp: ['127.0.0.1'],
    defaultAuthStrategy: 'ALLOW',
    groups: null,
  };
}
