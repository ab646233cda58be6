import { compileMapping, type CompileOptions } from './compile-mapping';
import { makeMappingEffects, type MappingContext, type MappingEffects, type MappingOutcome } from './mapping';

/** For the tests of this folder: contexts and mappings about posts. */
export function postContext(changes: Partial<MappingContext> = {}): MappingContext {
  return {
    arguments: {},
    identity: userIdentity(['Editor']),
    source: null,
    stash: {},
    prev: null,
    error: null,
    info: {
      fieldName: 'createPost',
      parentTypeName: 'Mutation',
      variables: {},
      selectionSetList: ['id'],
      selectionSetGraphQL: '{ id }',
    },
    request: { headers: { host: 'localhost' }, domainName: null },
    env: { STAGE: 'test' },
    ...changes,
  };
}

export function userIdentity(groups: readonly string[] | null): object {
  return {
    sub: 'u-1',
    username: 'ada',
    issuer: 'https://issuer',
    claims: { sub: 'u-1', ...(groups === null ? {} : { 'cognito:groups': groups }) },
    sourceIp: ['127.0.0.1'],
    defaultAuthStrategy: 'ALLOW',
    groups,
  };
}

export interface MappingRun {
  readonly outcome: MappingOutcome;
  readonly effects: MappingEffects;
  readonly context: MappingContext;
}

export async function runTemplate(
  text: string,
  changes: Partial<MappingContext> = {},
  options: CompileOptions = {},
): Promise<MappingRun> {
  const mapping = await compileMapping(
    { kind: 'VTL', request: { name: 'post.req.vtl', text }, response: { name: 'post.res.vtl', text: '' } },
    options,
  );
  const [context, effects] = [postContext(changes), makeMappingEffects()];
  return { outcome: mapping.request(context, effects), effects, context };
}

/** What a template yields; fails the test if it does not yield a value. */
export async function valueOf(text: string, changes: Partial<MappingContext> = {}): Promise<unknown> {
  const { outcome } = await runTemplate(text, changes);
  if (outcome.kind !== 'value') throw new Error(`unable to take the value; ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Runs the request of a function; `body` stands in it, and `import * as ddb` is there. */
export async function runRequest(
  body: string,
  changes: Partial<MappingContext> = {},
  options: CompileOptions = {},
): Promise<MappingRun> {
  const code = `
    import { util, extensions, runtime } from '@aws-appsync/utils';
    import * as ddb from '@aws-appsync/utils/dynamodb';
    export function request(ctx) { ${body} }
    export function response(ctx) { return ctx.result; }
  `;
  const mapping = await compileMapping({ kind: 'APPSYNC_JS', name: 'stampPost', code }, options);
  const [context, effects] = [postContext(changes), makeMappingEffects()];
  return { outcome: mapping.request(context, effects), effects, context };
}
