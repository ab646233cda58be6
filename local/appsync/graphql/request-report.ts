import { randomUUID } from 'node:crypto';
import type { OperationDefinitionNode } from 'graphql-js';
import type { AuthorizationMode } from '../../backend-model';
import type {
  GraphqlEngineOptions,
  GraphqlRequest,
  GraphqlResponseError,
  RequestSummary,
  TraceStep,
} from './engine-types';

type Errors = readonly GraphqlResponseError[];

/** Follows one request and reports it once, when it is over. */
export interface RequestReport {
  /** Null if nobody listens. */
  readonly steps: TraceStep[] | null;
  ran(operation: OperationDefinitionNode, errors: Errors): void;
  refused(errors: Errors): void;
}

export type Transport = 'http' | 'websocket';

export function reportRequest(
  options: GraphqlEngineOptions,
  request: GraphqlRequest,
  transport: Transport,
): RequestReport {
  const { onTrace, onRefusal, now = Date.now } = options;
  const steps: TraceStep[] | null = onTrace ? [] : null;
  const startedAt = now();
  const start = performance.now();
  const summarize = (errors: Errors): RequestSummary => ({
    requestId: request.requestId ?? randomUUID(),
    startedAt,
    milliseconds: performance.now() - start,
    identity: authorizationMode(request.identity),
    status: transport === 'http' ? httpStatus(errors) : null,
    errorTypes: errors.map(({ errorType }) => errorType ?? null),
  });
  return {
    steps,
    ran(operation, errors) {
      onTrace?.({
        ...summarize(errors),
        operation: operation.operation,
        operationName: operation.name?.value ?? null,
        errorCount: errors.length,
        // What goes on after a timeout is no part of it any more.
        steps: [...(steps ?? [])],
      });
    },
    refused: (errors) => onRefusal?.(summarize(errors)),
  };
}

/** The mode shows in the identity's form, as in AppSync's own. */
function authorizationMode(identity: GraphqlRequest['identity']): AuthorizationMode {
  if (identity === null) return 'API_KEY';
  return 'claims' in identity ? 'AMAZON_COGNITO_USER_POOLS' : 'AWS_IAM';
}

/** What is refused as a whole has a status of its own; all that AppSync looked at closely is answered with 200. */
export function httpStatus(errors: Errors): number {
  const [first] = errors;
  return first?.path === null ? (statuses.get(first.errorType ?? '') ?? 200) : 200;
}

const statuses: ReadonlyMap<string, number> = new Map([
  ['MalformedHttpRequestException', 400],
  ['UnauthorizedException', 401],
]);
