import {
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  GraphQLError,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql-js';
import { closed, isAllowed } from './field-authorization';
import type { PreparedDocument } from './documents';
import type { Deadline } from './deadline';
import type { GraphqlRequest, GraphqlResponseError, SubscriptionStart, TraceStep } from './engine-types';
import { describeVariableError } from './execution-errors';
import { plainRecord } from './plain-copy';
import { makeProjection } from './projection';
import { ResolverError, unauthorizedField } from './resolver-error';
import { listenToSteps, runResolver, type ResolverResult, type RunScope } from './resolver-run';
import { fieldsOf, responseKey, selectionSetList, selectionSetText } from './selection';
import type { SubscriptionContext } from './subscription-context';
import { locationOf } from './validation-errors';

interface RootField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Mutation fields that an API's `@aws_subscribe` directives name, by subscription field. */
export function subscribedMutations(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const directive = schema.getDirective('aws_subscribe');
  const mutations = new Map<string, readonly string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const values =
      directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.['mutations'] : null;
    mutations.set(field.name, Array.isArray(values) ? values.filter((name) => typeof name === 'string') : []);
  }
  return mutations;
}

/** Authorises a subscription, runs its resolver and says how events are projected onto it. */
export async function prepareSubscription(
  context: SubscriptionContext,
  request: GraphqlRequest,
  prepared: PreparedDocument,
  operation: OperationDefinitionNode,
  { steps, deadline }: { readonly steps: TraceStep[] | null; readonly deadline: Deadline },
): Promise<SubscriptionStart> {
  const root = readRootField(context, request, prepared, operation);
  if ('errors' in root) return { kind: 'refused', errors: root.errors };
  const { name } = root.field;
  const rule = context.rules.get(`Subscription.${name}`) ?? closed;
  if (!isAllowed(rule, request.identity)) {
    return { kind: 'refused', errors: [describe(unauthorizedField('Subscription', name), root)] };
  }
  const onStep = listenToSteps(steps, `Subscription.${name}`);
  const run = await runSubscriptionResolver(context, request, prepared, root, { deadline, onStep });
  if ('errors' in run) return { kind: 'refused', errors: run.errors };
  return {
    kind: 'accepted',
    subscription: {
      fieldName: name,
      mutationFields: context.mutationFields.get(name) ?? [],
      arguments: root.arguments,
      filter: run.effects?.subscriptionFilter ?? null,
      invalidationFilter: run.effects?.invalidationFilter ?? null,
      ...makeProjection(context, request, prepared, operation, root.node),
    },
  };
}

function readRootField(
  context: SubscriptionContext,
  request: GraphqlRequest,
  prepared: PreparedDocument,
  operation: OperationDefinitionNode,
): RootField | { readonly errors: readonly GraphqlResponseError[] } {
  const { schema } = context;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (coerced.errors) return { errors: coerced.errors.map(describeVariableError) };
  const scope = { fragments: prepared.fragments, variables: coerced.coerced };
  const [node] = fieldsOf([operation.selectionSet], scope);
  const field = node ? schema.getSubscriptionType()?.getFields()[node.name.value] : undefined;
  if (!node || !field) {
    const message = 'Validation error of type SubscriptionField: a subscription must select one field';
    return { errors: [{ path: null, locations: null, message }] };
  }
  try {
    const args = getArgumentValues(field, node, coerced.coerced);
    return { node, field, variables: coerced.coerced, arguments: plainRecord(args) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [describeVariableError(error)] };
    throw error;
  }
}

async function runSubscriptionResolver(
  context: SubscriptionContext,
  request: GraphqlRequest,
  prepared: PreparedDocument,
  root: RootField,
  scope: RunScope,
): Promise<Partial<ResolverResult> | { readonly errors: readonly GraphqlResponseError[] }> {
  const { name } = root.field;
  const resolver = context.resolvers.get(`Subscription.${name}`);
  if (!resolver) return {};
  const selection = { fragments: prepared.fragments, variables: root.variables };
  const call = {
    arguments: plainRecord(root.arguments),
    identity: request.identity,
    source: null,
    info: {
      fieldName: name,
      parentTypeName: 'Subscription',
      variables: request.variables ?? {},
      selectionSetList: selectionSetList([root.node], selection),
      selectionSetGraphQL: selectionSetText([root.node]),
    },
    request: { headers: request.headers, domainName: null },
    env: context.api.environmentVariables,
  };
  try {
    const result = await runResolver(resolver, call, context.tools, scope);
    const errors = result.effects.appendedErrors.map((error) => describe(new ResolverError(error), root));
    return errors.length > 0 ? { errors } : result;
  } catch (error) {
    if (error instanceof ResolverError) return { errors: [describe(error, root)] };
    throw error;
  }
}

function describe(error: ResolverError, root: RootField): GraphqlResponseError {
  const location = locationOf(root.node);
  return {
    path: [responseKey(root.node)],
    data: error.data ?? null,
    errorType: error.errorType,
    errorInfo: error.errorInfo ?? null,
    locations: location ? [location] : null,
    message: error.message,
  };
}
