import { readFileSync } from 'node:fs';
import {
  compileMapping,
  makeMappingEffects,
  type MappingContext,
  type MappingEffects,
  type MappingOutcome,
} from '../../../local/appsync/resolvers';
import { bundleResolver } from '../bundle-resolver';
import { countedFields } from './reaction';
import { changedAnswerFields, changedMessageFields } from './selection';

/** What a test gives a resolver function; the rest of `ctx` is filled in. */
export interface TestContext {
  readonly args?: Record<string, unknown>;
  readonly groups?: readonly string[];
  readonly userId?: string;
  readonly fieldName?: string;
  readonly stash?: Record<string, unknown>;
  readonly result?: unknown;
  readonly prev?: unknown;
  /** What the client selected; all that has to be, unless it is given. */
  readonly selected?: readonly string[];
  /** The same as text. */
  readonly selection?: string;
  readonly error?: { readonly message: string; readonly type: string };
}

export interface LoadedResolver {
  request(context?: TestContext): MappingOutcome;
  response(context?: TestContext): MappingOutcome;
  /** As `response`, with what was called on `extensions`. */
  respond(context?: TestContext): { readonly outcome: MappingOutcome; readonly effects: MappingEffects };
}

const allThatHasToBe = [...changedMessageFields, ...changedAnswerFields, ...countedFields()];

/** The very bundle that is deployed, in the local APPSYNC_JS runtime. */
export async function loadResolver(name: string, now = () => Date.now()): Promise<LoadedResolver> {
  const code = readFileSync(bundleResolver(name), 'utf8');
  const mapping = await compileMapping({ kind: 'APPSYNC_JS', name, code }, { now });
  return {
    request: (context = {}) => mapping.request(toContext(context), makeMappingEffects()),
    response: (context = {}) => mapping.response(toContext(context), makeMappingEffects()),
    respond: (context = {}) => {
      const effects = makeMappingEffects();
      return { outcome: mapping.response(toContext(context), effects), effects };
    },
  };
}

export const conditionFailed = {
  type: 'DynamoDB:ConditionalCheckFailedException',
  message: 'The conditional request failed',
};

function toContext(context: TestContext): MappingContext {
  const userId = context.userId ?? 'user-1';
  const groups = context.groups ?? ['User'];
  const selected = context.selected ?? allThatHasToBe;
  return {
    arguments: context.args ?? {},
    identity: { sub: userId, username: userId, groups, claims: { sub: userId, 'cognito:groups': groups } },
    source: null,
    stash: context.stash ?? {},
    result: context.result,
    prev: context.prev === undefined ? null : { result: context.prev },
    error: context.error ?? null,
    info: {
      fieldName: context.fieldName ?? '',
      parentTypeName: '',
      variables: {},
      selectionSetList: selected,
      selectionSetGraphQL: context.selection ?? `{ ${selected.join(' ')} }`,
    },
    request: { headers: {}, domainName: null },
    env: {},
  };
}
