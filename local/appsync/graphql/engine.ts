import {
  assertValidSchema,
  execute,
  OperationTypeNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql-js';
import { createDataSourceExecutor } from '../data-sources';
import { compileMapping, type CompileOptions } from '../resolvers';
import { buildApiSchema } from './api-schema';
import { attachResolvers, collectFieldRules } from './attach-resolvers';
import { createDocumentCache, type PreparedDocument } from './documents';
import type {
  GraphqlEngine,
  GraphqlEngineOptions,
  GraphqlRequest,
  GraphqlResponse,
  GraphqlResponseError,
  GraphqlResult,
  SubscriptionStart,
  TraceStep,
} from './engine-types';
import { describeExecutionError, describeVariableError } from './execution-errors';
import { collectEvents } from './mutation-events';
import { chooseOperation } from './operation';
import { makeRequestState, type RequestState } from './request-state';
import { compileResolvers, type CompileMapping } from './resolver-table';
import type { SubscriptionContext } from './subscription-context';
import { prepareSubscription, subscribedMutations } from './subscriptions';

/** Everything compiled at start. */
interface Compiled extends SubscriptionContext {
  readonly documents: ReturnType<typeof createDocumentCache>;
  readonly publishing: ReadonlySet<string>;
  readonly options: GraphqlEngineOptions;
}

/**
 * Compiles a synthesised GraphQL API: its schema, its resolvers and their mapping code.
 * @throws Error naming the resolver, function or data source that can't be run here
 */
export async function createGraphqlEngine(options: GraphqlEngineOptions): Promise<GraphqlEngine> {
  const compiled = await compileApi(options);
  return {
    execute: (request) => executeRequest(compiled, request),
    subscribe: (request) => startSubscription(compiled, request),
  };
}

async function compileApi(options: GraphqlEngineOptions): Promise<Compiled> {
  const { api, dynamoDb, lambda } = options;
  const schema = buildApiSchema(api.schema);
  assertValidSchema(schema);
  const resolvers = await compileResolvers(api, schema, makeCompiler(options));
  const rules = collectFieldRules(schema, api);
  const dataSources = createDataSourceExecutor({ dataSources: api.dataSources, dynamoDb, lambda });
  const tools = { dataSources };
  attachResolvers(schema, api, resolvers, rules, tools);
  const mutationFields = subscribedMutations(schema);
  return {
    api,
    schema,
    projectionSchema: buildApiSchema(api.schema),
    resolvers,
    rules,
    tools,
    onWarning: options.onWarning ?? (() => undefined),
    documents: createDocumentCache(schema),
    mutationFields,
    publishing: new Set([...mutationFields.values()].flat()),
    options,
  };
}

/** Compiles with what the code reports; a method that templates don't have is reported once a place. */
function makeCompiler({ onLog, onWarning }: GraphqlEngineOptions): CompileMapping {
  const reported = new Set<string>();
  const onUnknownMethod: NonNullable<CompileOptions['onUnknownMethod']> = (found) => {
    const place = `${found.template}, line ${found.line}`;
    const message = `unable to call ${found.method} on a ${found.receiver} in ${place}; it counts as null`;
    if (!reported.has(message)) onWarning?.(message);
    reported.add(message);
  };
  // Generated resolvers share most of their templates.
  const compiled = new Map<string, ReturnType<CompileMapping>>();
  return (code) => {
    const key = JSON.stringify(code);
    const mapping =
      compiled.get(key) ?? compileMapping(code, { onUnknownMethod, ...(onLog ? { onLog } : {}) });
    compiled.set(key, mapping);
    return mapping;
  };
}

async function executeRequest(compiled: Compiled, request: GraphqlRequest): Promise<GraphqlResult> {
  const start = performance.now();
  const state = makeRequestState(request, compiled.options.onTrace !== undefined);
  const chosen = chooseOperation(compiled.documents(request.query), request);
  if (chosen.kind === 'refused') return refused(chosen.errors);
  const { prepared, operation } = chosen;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    const message = 'subscription not supported through the HTTP endpoint';
    return refused([{ path: null, locations: null, errorType: 'UnsupportedOperation', message }]);
  }
  let result: GraphqlResult;
  try {
    result = await runOperation(compiled, prepared, operation, state);
  } catch (error) {
    result = refused([internalFailure(compiled, error)]);
  }
  report(compiled, operation, start, result.response.errors?.length ?? 0, state.steps ?? []);
  return result;
}

async function runOperation(
  compiled: Compiled,
  prepared: PreparedDocument,
  operation: OperationDefinitionNode,
  state: RequestState,
): Promise<GraphqlResult> {
  const { request } = state;
  const result = await execute({
    schema: compiled.schema,
    document: prepared.document,
    contextValue: state,
    operationName: operation.name?.value,
    variableValues: request.variables ?? {},
  });
  // Without `data` nothing ran: the variables don't fit.
  if (result.data === undefined) return refused((result.errors ?? []).map(describeVariableError));
  const scope = { fragments: prepared.fragments, variables: request.variables ?? {} };
  const response = makeResponse(compiled, result, state, scope);
  const events =
    operation.operation === OperationTypeNode.MUTATION && result.data !== null
      ? collectEvents(operation, result.data, state, scope, compiled.publishing)
      : [];
  return { response, events };
}

function makeResponse(
  compiled: Compiled,
  result: ExecutionResult,
  state: RequestState,
  scope: Parameters<typeof describeExecutionError>[2],
): GraphqlResponse {
  const errors = (result.errors ?? []).map((error) =>
    describeExecutionError(error, compiled.schema, scope, (unexpected) =>
      compiled.onWarning(`unable to resolve ${(error.path ?? []).join('/')}; ${unexpected.stack ?? ''}`),
    ),
  );
  const all = [...errors, ...state.appendedErrors];
  return { data: result.data ?? null, ...(all.length > 0 ? { errors: all } : {}) };
}

async function startSubscription(compiled: Compiled, request: GraphqlRequest): Promise<SubscriptionStart> {
  const start = performance.now();
  const chosen = chooseOperation(compiled.documents(request.query), request);
  if (chosen.kind === 'refused') return chosen;
  const { prepared, operation } = chosen;
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `${operation.operation} not supported through the realtime channel`;
    const error = { path: null, locations: null, errorType: 'UnsupportedOperation', message };
    return { kind: 'refused', errors: [error] };
  }
  const steps: TraceStep[] | null = compiled.options.onTrace ? [] : null;
  let outcome: SubscriptionStart;
  try {
    outcome = await prepareSubscription(compiled, request, prepared, operation, steps);
  } catch (error) {
    outcome = { kind: 'refused', errors: [internalFailure(compiled, error)] };
  }
  const errorCount = outcome.kind === 'refused' ? outcome.errors.length : 0;
  report(compiled, operation, start, errorCount, steps ?? []);
  return outcome;
}

function refused(errors: readonly GraphqlResponseError[]): GraphqlResult {
  return { response: { data: null, errors }, events: [] };
}

function internalFailure(compiled: Compiled, error: unknown): GraphqlResponseError {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  compiled.onWarning(`unable to run an operation; ${reason}`);
  const message = 'An internal failure occurred while resolving the request.';
  return { path: null, locations: null, errorType: 'InternalFailure', message };
}

function report(
  compiled: Compiled,
  operation: OperationDefinitionNode,
  start: number,
  errorCount: number,
  steps: readonly TraceStep[],
): void {
  compiled.options.onTrace?.({
    operation: operation.operation,
    operationName: operation.name?.value ?? null,
    milliseconds: performance.now() - start,
    errorCount,
    steps,
  });
}
