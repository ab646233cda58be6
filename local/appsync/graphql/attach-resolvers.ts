import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql-js';
import type { GraphqlApiModel } from '../../backend-model';
import { closed, fieldRule, isAllowed, type FieldRule } from './field-authorization';
import { ownProperty, plainRecord } from './plain-copy';
import { appendError, countResolver, type RequestState } from './request-state';
import { unauthorizedField } from './resolver-error';
import { runResolver, type ResolverCall, type ResolverTools } from './resolver-run';
import type { CompiledResolver } from './resolver-table';
import { selectionSetList, selectionSetText } from './selection';

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
  tools: ResolverTools,
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
  tools: ResolverTools,
): GraphQLFieldResolver<unknown, RequestState> {
  return (source, args: Record<string, unknown>, state, info) => {
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
  tools: ResolverTools,
  source: unknown,
  args: Record<string, unknown>,
  state: RequestState,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  countResolver(state);
  const { steps } = state;
  const onStep = steps
    ? (step: string, milliseconds: number) => steps.push({ field: resolver.field, step, milliseconds })
    : undefined;
  const { value, effects } = await runResolver(resolver, makeCall(api, source, args, state, info), {
    ...tools,
    onStep,
  });
  for (const error of effects.appendedErrors) appendError(state, error, info);
  state.invalidations.push(...effects.invalidations);
  return value;
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
