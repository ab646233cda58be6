import { describe, expect, it } from 'vitest';
import type { ApiCachingBehavior } from '../../backend-model';
import { createApiCache } from './api-cache';
import { createExpiringStore } from './expiring-store';

function open(behavior: ApiCachingBehavior = 'PER_RESOLVER_CACHING') {
  const clock = { now: 0 };
  return { clock, cache: createApiCache({ model: { behavior, ttlSeconds: 60 }, now: () => clock.now }) };
}

function perResolver(...cachingKeys: string[]) {
  const opened = open();
  const resolver = opened.cache.resolver('Query.getPost', { ttlSeconds: 10, cachingKeys });
  if (!resolver) throw new Error('unable to test; the resolver is not cached');
  return { ...opened, resolver };
}

const parts = (id: string, user = 'ann') => ({
  arguments: { id, input: { lang: 'en' } },
  source: { blogId: 'b1' },
  identity: { sub: user },
});

describe('per-resolver caching', () => {
  it('keeps a result for the resolver’s own time to live', () => {
    const { resolver, clock } = perResolver();
    resolver.entry(parts('1')).write({ title: 'one' });
    clock.now = 9_999;
    expect(resolver.entry(parts('1')).read()).toEqual({ value: { title: 'one' } });
    clock.now = 10_000;
    expect(resolver.entry(parts('1')).read()).toBeNull();
  });

  it('tells a stored null from nothing', () => {
    const { resolver } = perResolver();
    expect(resolver.entry(parts('1')).read()).toBeNull();
    resolver.entry(parts('1')).write(undefined);
    expect(resolver.entry(parts('1')).read()).toEqual({ value: null });
  });

  it('without keys tells apart arguments, source and identity, in whatever order their fields come', () => {
    const { resolver } = perResolver();
    resolver.entry({ arguments: { a: 1, b: 2 }, source: null, identity: { sub: 'ann' } }).write('kept');
    const read = (args: object, source: unknown, sub: string) =>
      resolver.entry({ arguments: { ...args }, source, identity: { sub } }).read();
    expect(read({ b: 2, a: 1 }, null, 'ann')).toEqual({ value: 'kept' });
    expect(read({ a: 1, b: 3 }, null, 'ann')).toBeNull();
    expect(read({ a: 1, b: 2 }, { id: 1 }, 'ann')).toBeNull();
    expect(read({ a: 1, b: 2 }, null, 'bob')).toBeNull();
  });

  it('with keys looks at nothing else', () => {
    const { resolver } = perResolver('$context.arguments.input.lang', 'ctx.source.blogId');
    resolver.entry(parts('1', 'ann')).write('shared');
    expect(resolver.entry(parts('2', 'bob')).read()).toEqual({ value: 'shared' });
    expect(resolver.entry({ ...parts('1'), source: { blogId: 'b2' } }).read()).toBeNull();
  });

  it('reads the key before the call can change its arguments', () => {
    const { resolver } = perResolver('$context.arguments.id');
    const call = { arguments: { id: '1' }, source: null, identity: null };
    const entry = resolver.entry(call);
    call.arguments.id = 'changed';
    entry.write('one');
    expect(resolver.entry(parts('1')).read()).toEqual({ value: 'one' });
  });

  it('gives every reader a copy', () => {
    const { resolver } = perResolver();
    const value = { tags: ['a'] };
    resolver.entry(parts('1')).write(value);
    value.tags.push('b');
    const first = resolver.entry(parts('1')).read()?.value as typeof value;
    first.tags.push('c');
    expect(resolver.entry(parts('1')).read()).toEqual({ value: { tags: ['a'] } });
  });

  it('never takes what is inherited for a field', () => {
    const { resolver } = perResolver('$context.arguments.constructor.name');
    resolver.entry(parts('1')).write('kept');
    expect(resolver.entry({ ...parts('1'), arguments: { constructor: { name: 'x' } } }).read()).toBeNull();
  });

  it('leaves out resolvers without a CachingConfig', () => {
    expect(open().cache.resolver('Query.getPost', null)).toBeNull();
  });

  it.each(['$context.stash.id', '$context.arguments.', 'arguments.id', '$context', 'context.identityX'])(
    'refuses the caching key %s by name',
    (key) => {
      expect(() => perResolver(key)).toThrow(`unable to cache Query.getPost by ${key}`);
    },
  );

  it('refuses more than 25 caching keys', () => {
    expect(() => perResolver(...Array<string>(26).fill('$context.arguments.id'))).toThrow(
      'AppSync allows 25',
    );
  });
});

describe('evicting', () => {
  it('deletes the entry whose keys are given in the resolver’s order', () => {
    const { resolver, cache } = perResolver('$context.identity.sub', '$context.arguments.id');
    resolver.entry(parts('1')).write('one');
    resolver.entry(parts('2')).write('two');
    expect(cache.evict('Query', 'getPost', { 'ctx.args.id': '1', 'ctx.identity.sub': 'ann' })).toBe(0);
    expect(cache.evict('Query', 'getPost', { 'ctx.identity.sub': 'ann', 'ctx.args.id': '1' })).toBe(1);
    expect(cache.evict('Query', 'getPost', { 'ctx.identity.sub': 'ann', 'ctx.args.id': '1' })).toBe(0);
    expect(resolver.entry(parts('1')).read()).toBeNull();
    expect(resolver.entry(parts('2')).read()).toEqual({ value: 'two' });
  });

  it('does not count what has expired', () => {
    const { resolver, cache, clock } = perResolver('$context.arguments.id');
    resolver.entry(parts('1')).write('one');
    clock.now = 10_000;
    expect(cache.evict('Query', 'getPost', { 'context.arguments.id': '1' })).toBe(0);
  });
});

describe('full request caching', () => {
  it('caches every resolver by arguments, source and identity, for the time of the API', () => {
    const { cache, clock } = open('FULL_REQUEST_CACHING');
    const resolver = cache.resolver('Query.getPost', {
      ttlSeconds: 5,
      cachingKeys: ['$context.arguments.id'],
    });
    resolver?.entry(parts('1')).write('one');
    clock.now = 59_999;
    expect(resolver?.entry(parts('1')).read()).toEqual({ value: 'one' });
    expect(resolver?.entry(parts('1', 'bob')).read()).toBeNull();
    expect(cache.resolver('Query.other', null)?.entry(parts('1')).read()).toBeNull();
    clock.now = 60_000;
    expect(resolver?.entry(parts('1')).read()).toBeNull();
  });
});

describe('operation level caching', () => {
  const request = {
    query: '{ a }',
    operationName: null,
    variables: { x: 1 },
    identity: { sub: 'ann', sourceIp: ['127.0.0.1'] },
    headers: { accept: '*/*', authorization: 'one', 'x-amzn-requestid': '1' },
  };

  it.each([
    ['another token of the same caller', { headers: { accept: '*/*', authorization: 'two' } }, true],
    ['another address', { identity: { sub: 'ann', sourceIp: ['::1'] } }, true],
    ['another caller', { identity: { sub: 'bob', sourceIp: ['127.0.0.1'] } }, false],
    ['no caller', { identity: null }, false],
    ['other variables', { variables: { x: 2 } }, false],
    ['another name', { operationName: 'A' }, false],
    ['another text', { query: '{a}' }, false],
    ['another header', { headers: { accept: 'text/plain' } }, false],
  ])('with %s', (_what, change, isHit) => {
    const { cache } = open('OPERATION_LEVEL_CACHING');
    cache.operations?.entry(request).write({ data: { a: 1 } });
    expect(cache.operations?.entry({ ...request, ...change }).read() !== null).toBe(isHit);
  });

  it('keeps no response above 15 MB, and no single resolver', () => {
    const { cache } = open('OPERATION_LEVEL_CACHING');
    cache.operations?.entry(request).write({ data: { a: 'ü'.repeat(8 * 1024 * 1024) } });
    expect(cache.operations?.entry(request).read()).toBeNull();
    expect(cache.resolver('Query.a', { ttlSeconds: 1, cachingKeys: [] })).toBeNull();
    expect(open().cache.operations).toBeNull();
  });
});

describe('the store behind a cache', () => {
  it('gives up its oldest entries when it is full', () => {
    const store = createExpiringStore(() => 0, 10);
    store.set('a', '1234', 60);
    store.set('b', '1234', 60);
    store.set('c', '1234', 60);
    expect(['a', 'b', 'c'].map((key) => store.get(key))).toEqual([null, '1234', '1234']);
    store.set('b', '12345678', 60);
    expect(['b', 'c'].map((key) => store.get(key))).toEqual(['12345678', null]);
  });
});
