import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql-js';
import type { GraphqlApiModel } from '../../backend-model';
import type { ApiCache } from '../caching';
import type { MappingEffects } from '../resolvers';
import { closed, fieldRule, isAllowed, type FieldRule } from './field-authorization';
import { ownProperty, plainRecord } from './plain-copy';
import { addInvalidations, appendError, checkDepth, countResolver, type RequestState } from './request-state';
import { unauthorizedField } from './resolver-error';
import { listenToSteps, runResolver, type ResolverCall, type ResolverTools } from './resolver-run';
import type { CompiledResolver } from './resolver-table';
import { selectionSetList, selectionSetText } from './selection';

/** What the resolvers of an API share. */
export interface FieldTools extends ResolverTools {
  readonly cache: ApiCache | null;
  readonly onWarning: (message: string) => void;
}

/** Rules of all fields, by `Type.field`. */
export type FieldRules = ReadonlyMap<string, FieldRule>;

/** Collects the rule of every field of an API. */
export function collectFieldRules(schema: GraphQLSchema, api: GraphqlApiModel): FieldRules {
  const rules = new Map<string, FieldRule>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      rules.set(`${type.name}.${field.name}`, fieldRule(schema, type, field, api.defaultAuthorization));
    }
  }
  return rules;
}

/** Gives every field its authorisation check and its resolver; the check comes first, as at AppSync. */
export function attachResolvers(
  schema: GraphQLSchema,
  api: GraphqlApiModel,
  resolvers: ReadonlyMap<string, CompiledResolver>,
  rules: FieldRules,
  tools: FieldTools,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      const rule = rules.get(key) ?? closed;
      field.resolve = makeFieldResolver(rule, resolvers.get(key), api, tools);
    }
  }
}

function makeFieldResolver(
  rule: FieldRule,
  resolver: CompiledResolver | undefined,
  api: GraphqlApiModel,
  tools: FieldTools,
): GraphQLFieldResolver<unknown, RequestState> {
  const { queryDepthLimit } = api;
  return (source, args: Record<string, unknown>, state, info) => {
    if (queryDepthLimit !== undefined) checkDepth(info.path, queryDepthLimit);
    if (!isAllowed(rule, state.request.identity)) {
      throw unauthorizedField(info.parentType.name, info.fieldName);
    }
    if (!resolver) return ownProperty(source, info.fieldName);
    return resolveField(resolver, api, tools, source, args, state, info);
  };
}

async function resolveField(
  resolver: CompiledResolver,
  api: GraphqlApiModel,
  tools: FieldTools,
  source: unknown,
  args: Record<string, unknown>,
  state: RequestState,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  countResolver(state, api.resolverCountLimit);
  const onStep = listenToSteps(state.steps, resolver.field);
  const call = makeCall(api, source, args, state, info);
  const entry = state.isQuery ? (resolver.cached?.entry(call) ?? null) : null;
  const hit = entry?.read() ?? null;
  if (entry) onStep?.({ step: 'cache', milliseconds: 0, cache: hit ? 'hit' : 'miss' });
  if (hit) return hit.value;
  const { deadline } = state;
  const { value, effects } = await runResolver(resolver, call, tools, { deadline, onStep });
  for (const error of effects.appendedErrors) appendError(state, error, info);
  addInvalidations(state, effects.invalidations);
  evict(effects, state, tools);
  if (effects.appendedErrors.length === 0) entry?.write(value);
  return value;
}

/** docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html: "works only for mutations, not queries". */
function evict({ cacheEvictions }: MappingEffects, state: RequestState, tools: FieldTools): void {
  for (const { typeName, fieldName, keyValues } of cacheEvictions) {
    if (state.isQuery)
      tools.onWarning(
        `unable to evict ${typeName}.${fieldName} from the API cache; AppSync does so for mutations only`,
      );
    else state.evictedEntries += tools.cache?.evict(typeName, fieldName, keyValues) ?? 0;
  }
}

function makeCall(
  api: GraphqlApiModel,
  source: unknown,
  args: Record<string, unknown>,
  state: RequestState,
  info: GraphQLResolveInfo,
): ResolverCall {
  const { request } = state;
  const scope = { fragments: info.fragments, variables: info.variableValues };
  return {
    arguments: plainRecord(args),
    identity: request.identity,
    source: source ?? null,
    info: {
      fieldName: info.fieldName,
      parentTypeName: info.parentType.name,
      variables: request.variables ?? {},
      selectionSetList: selectionSetList(info.fieldNodes, scope),
      selectionSetGraphQL: selectionSetText(info.fieldNodes),
    },
    request: { headers: request.headers, domainName: null },
    env: api.environmentVariables,
  };
}
