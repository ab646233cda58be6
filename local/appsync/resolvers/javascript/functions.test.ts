import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compileMapping } from '../compile-mapping';
import { postContext, runRequest } from '../fixture-mappings';
import { makeMappingEffects } from '../mapping';

describe('a function of APPSYNC_JS', () => {
  it('gets the context and hands back plain data', async () => {
    const { outcome } = await runRequest(
      'return { args: ctx.args === ctx.arguments, sub: ctx.identity.sub, stage: ctx.env.STAGE, gone: undefined };',
    );
    expect(outcome).toEqual({ kind: 'value', value: { args: true, sub: 'u-1', stage: 'test' } });
    if (outcome.kind === 'value') expect(Object.getPrototypeOf(outcome.value)).toBe(Object.prototype);
  });

  it('changes the arguments and the stash of the whole run, also when it returns early', async () => {
    const { outcome, context } = await runRequest(
      `ctx.stash.list = [1]; ctx.args.added = { a: 1 }; delete ctx.args.old;
       runtime.earlyReturn({ done: true }, { skipTo: 'END' });`,
      { arguments: { old: 1 }, stash: { kept: 'x' } },
    );
    expect(outcome).toEqual({ kind: 'return', value: { done: true }, skipTo: 'END' });
    expect(context.arguments).toEqual({ added: { a: 1 } });
    expect(context.stash).toEqual({ kept: 'x', list: [1] });
    expect(Array.isArray(context.stash.list)).toBe(true);
  });

  it('goes on with the next step if it does not say where to skip to', async () => {
    const { outcome } = await runRequest('runtime.earlyReturn();');
    expect(outcome).toEqual({ kind: 'return', value: null, skipTo: 'NEXT' });
  });

  it('states errors', async () => {
    const { outcome, effects } = await runRequest(
      "util.appendError('first'); util.error('no', 'Conflict', { a: 1 }, { b: 2 });",
    );
    expect(outcome).toEqual({
      kind: 'error',
      error: { message: 'no', errorType: 'Conflict', data: { a: 1 }, errorInfo: { b: 2 } },
    });
    expect(effects.appendedErrors).toHaveLength(1);
  });

  it('sets filters of its subscription', async () => {
    const { effects } = await runRequest(
      `extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ id: { eq: 'p1' } }));
       extensions.setSubscriptionInvalidationFilter({ filterGroup: [{ filters: [{ fieldName: 'u', operator: 'eq', value: 'x' }] }] });
       return null;`,
    );
    expect(effects.subscriptionFilter?.filterGroup).toHaveLength(1);
    expect(effects.invalidationFilter?.filterGroup).toHaveLength(1);
  });

  it('takes the time from its clock and gives its log away', async () => {
    const entries: unknown[] = [];
    const { outcome } = await runRequest(
      "console.log('at', 1); return util.time.nowEpochSeconds();",
      {},
      {
        now: () => 5000,
        onLog: (entry) => entries.push(entry),
      },
    );
    expect(outcome).toEqual({ kind: 'value', value: 5 });
    expect(entries).toEqual([{ mapping: 'stampPost', level: 'log', values: ['at', 1] }]);
  });

  it.each([
    'process',
    'fetch',
    'setTimeout',
    'Promise',
    'Date',
    'RegExp',
    'Buffer',
    'globalThis',
    'Reflect',
    'Function',
    'eval',
    'Symbol',
  ])('has no %s', async (name) => {
    const { outcome } = await runRequest(`return ${name};`);
    expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'Code' } });
  });

  it('makes no code from text', async () => {
    const { outcome } = await runRequest("return ctx.args.constructor.constructor('return 1')();");
    expect(outcome).toMatchObject({ kind: 'error' });
  });

  it('lacks the methods that APPSYNC_JS lacks', async () => {
    const { outcome } = await runRequest(
      "return [typeof Object.create, typeof 'a'.padStart, typeof [].entries];",
    );
    expect(outcome).toEqual({ kind: 'value', value: ['undefined', 'undefined', 'undefined'] });
  });

  it('gets the caller, the request and the selection as data of its own', async () => {
    const request = { headers: { accept: 'a' }, domainName: null };
    const { outcome, context } = await runRequest(
      `ctx.request.headers.accept = 'changed';
       ctx.env = 'other';
       const { request, env, source, ...rest } = ctx;
       return [request, env, source, Object.keys(rest).includes('info'), ctx.request.headers === request.headers];`,
      { request, env: { STAGE: 'x' } },
    );
    const seen = { headers: { accept: 'changed' }, domainName: null };
    expect(outcome).toEqual({ kind: 'value', value: [seen, 'other', null, true, true] });
    expect(context.request).toEqual({ headers: { accept: 'a' }, domainName: null });
    expect(context.env).toEqual({ STAGE: 'x' });
  });

  it("takes users' keys as data", async () => {
    const input = JSON.parse('{"__proto__": {"polluted": 1}}') as Record<string, unknown>;
    const { outcome, context } = await runRequest(
      'ctx.stash.copy = { ...ctx.args.input }; return [ctx.args.input.polluted, util.dynamodb.toMapValues(ctx.args.input)];',
      { arguments: { input } },
    );
    expect(JSON.stringify(outcome)).toContain('[null,{"__proto__":{"M":{"polluted":{"N":1}}}}]');
    expect(JSON.stringify(context.stash)).toBe('{"copy":{"__proto__":{"polluted":1}}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('loading', () => {
  const load = (code: string) => compileMapping({ kind: 'APPSYNC_JS', name: 'stampPost', code });
  const both = (body: string) => `export function request(ctx) { ${body} } export function response() {}`;

  it.each([
    ['export function request() {}', 'exports no function response'],
    ['export const request = 1; export function response() {}', 'exports no function request'],
    [`import fs from 'fs'; ${both('return fs;')}`, 'module fs is not supported'],
    [
      `import { sql } from '@aws-appsync/utils/rds'; ${both('return sql``;')}`,
      '@aws-appsync/utils/rds is not',
    ],
    [both('try { return 1; } catch { return 2; }'), 'does not support try'],
    [both("throw new Error('x');"), 'does not support throw'],
    [both('for (let i = 0; i < 3; i += 1) {}'), 'does not support for with a counter'],
    [both('while (true) {}'), 'does not support while'],
    [both('let i = 0; i++;'), 'does not support the operator ++'],
    [both("return 'a' in ctx;"), 'does not support the operator in'],
    [both('return /a/;'), 'does not support regular expressions'],
    [both('class A {}'), 'does not support classes'],
    [both('return this;'), 'does not support this'],
    ['export async function request() {} export function response() {}', 'does not support async functions'],
    ['export function* request() {} export function response() {}', 'does not support generators'],
    ['export const { request } = { async request() {} }; export function response() {}', 'async functions'],
    ['export const { request } = { *request() {} }; export function response() {}', 'generators'],
    [both('return ctx.args.list.map((one) => ~one);'), 'does not support the operator ~'],
    [both('return ctx instanceof Object;'), 'does not support the operator instanceof'],
    [both('let i = 0; return [{ a: `${--i}` }];'), 'does not support the operator --'],
    [both('const { a = /x/ } = ctx;'), 'does not support regular expressions'],
    [both('do {} while (true);'), 'does not support do'],
    [both('for (const one of []) continue;'), 'does not support continue'],
    [both('outer: for (const one of []) break outer;'), 'does not support labels'],
    [both('return class {};'), 'does not support classes'],
    [both('') + ' await 1;', 'does not support await'],
    [both('') + ' for await (const one of []) {}', 'does not support await'],
    [both('return {'), 'unable to load stampPost'],
    [both(`return '${'x'.repeat(40_000)}';`), 'longer than 32768 characters'],
  ])('%# is refused: %s', async (code, reason) => {
    await expect(load(code)).rejects.toThrow(reason);
  });

  it('says where in the TypeScript file an error arose', async () => {
    const bundle = buildSync({
      stdin: {
        contents: `import type { Context } from '@aws-appsync/utils';\n\ninterface Post { title: { text: string } | null }\n\nexport function request(ctx: Context): string {\n  const post: Post = ctx.args.post;\n  return post.title!.text;\n}\nexport const response = () => null;\n`,
        sourcefile: 'posts/title-post.ts',
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'esnext',
      external: ['@aws-appsync/utils'],
      sourcemap: 'inline',
      sourcesContent: false,
    });
    const mapping = await load(bundle.outputFiles[0]?.text ?? '');
    const outcome = mapping.request(
      postContext({ arguments: { post: { title: null } } }),
      makeMappingEffects(),
    );
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { message: "Cannot read properties of null (reading 'text') (posts/title-post.ts:7:22)" },
    });
  });
});
