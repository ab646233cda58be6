import { execute, OperationTypeNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql-js';
import { describeError } from '../../describe-error';
import { compileApi, type CompiledApi } from './compile-api';
import { startDeadline, startMachineTimer, type Deadline } from './deadline';
import type { PreparedDocument } from './documents';
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
import { answerFromCache } from './operation-caching';
import { chooseOperation, type ChosenOperation } from './operation';
import { reportRequest } from './request-report';
import { makeRequestState, type RequestState } from './request-state';
import { prepareSubscription } from './subscriptions';

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

type Chosen = Extract<ChosenOperation, { kind: 'chosen' }>;

async function executeRequest(compiled: CompiledApi, request: GraphqlRequest): Promise<GraphqlResult> {
  const report = reportRequest(compiled.options, request, 'http');
  const chosen = chooseOperation(compiled.documents(request.query), request);
  const refusal = chosen.kind === 'refused' ? chosen.errors : refuseSubscription(chosen.operation);
  if (chosen.kind === 'refused' || refusal.length > 0) {
    report.refused(refusal);
    return refused(refusal);
  }
  const result = await withDeadline(compiled, (deadline) =>
    runChosen(compiled, request, chosen, deadline, report.steps),
  );
  report.ran(chosen.operation, result.response.errors ?? []);
  return result;
}

async function runChosen(
  compiled: CompiledApi,
  request: GraphqlRequest,
  { prepared, operation }: Chosen,
  deadline: Deadline,
  steps: TraceStep[] | null,
): Promise<GraphqlResult> {
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  const state = makeRequestState({ request, isQuery, deadline, steps });
  const run = () => runOperation(compiled, prepared, operation, state);
  try {
    return isQuery ? await answerFromCache(compiled.cache, request, steps, run) : await run();
  } catch (error) {
    return refused([internalFailure(compiled, error)]);
  }
}

async function runOperation(
  compiled: CompiledApi,
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
  compiled: CompiledApi,
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
  const { evictedEntries } = state;
  return {
    data: result.data ?? null,
    ...(all.length > 0 ? { errors: all } : {}),
    ...(evictedEntries > 0 ? { extensions: { apiCacheEntriesDeleted: evictedEntries } } : {}),
  };
}

async function startSubscription(compiled: CompiledApi, request: GraphqlRequest): Promise<SubscriptionStart> {
  const report = reportRequest(compiled.options, request, 'websocket');
  const chosen = chooseOperation(compiled.documents(request.query), request);
  const refusal = chosen.kind === 'refused' ? chosen.errors : refuseOther(chosen.operation);
  if (chosen.kind === 'refused' || refusal.length > 0) {
    report.refused(refusal);
    return { kind: 'refused', errors: refusal };
  }
  const { prepared, operation } = chosen;
  const outcome = await withDeadline(compiled, async (deadline): Promise<SubscriptionStart> => {
    try {
      const scope = { steps: report.steps, deadline };
      return await prepareSubscription(compiled, request, prepared, operation, scope);
    } catch (error) {
      return { kind: 'refused', errors: [internalFailure(compiled, error)] };
    }
  });
  report.ran(operation, outcome.kind === 'refused' ? outcome.errors : []);
  return outcome;
}

async function withDeadline<Result>(
  { options }: CompiledApi,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const deadline = startDeadline(options.startTimer ?? startMachineTimer);
  try {
    return await work(deadline);
  } finally {
    deadline.end();
  }
}

function refuseSubscription({ operation }: OperationDefinitionNode): readonly GraphqlResponseError[] {
  if (operation !== OperationTypeNode.SUBSCRIPTION) return [];
  return [unsupported('subscription not supported through the HTTP endpoint')];
}

function refuseOther({ operation }: OperationDefinitionNode): readonly GraphqlResponseError[] {
  if (operation === OperationTypeNode.SUBSCRIPTION) return [];
  return [unsupported(`${operation} not supported through the realtime channel`)];
}

function unsupported(message: string): GraphqlResponseError {
  return { path: null, locations: null, errorType: 'UnsupportedOperation', message };
}

function refused(errors: readonly GraphqlResponseError[]): GraphqlResult {
  return { response: { data: null, errors }, events: [] };
}

function internalFailure(compiled: CompiledApi, error: unknown): GraphqlResponseError {
  const reason = describeError(error);
  compiled.onWarning(`unable to run an operation; ${reason}`);
  const message = 'An internal failure occurred while resolving the request.';
  return { path: null, locations: null, errorType: 'InternalFailure', message };
}
