import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql-js';
import type { MappingError, SubscriptionInvalidation } from '../resolvers';
import type { Deadline } from './deadline';
import type { GraphqlRequest, GraphqlResponseError, TraceStep } from './engine-types';
import { ResolverError } from './resolver-error';
import { pickSelected } from './selection';
import { locationOf } from './validation-errors';

/** Docs (Service Quotas of AWS AppSync): resolvers executed in a single request. */
const MAX_RESOLVERS = 10_000;
/** docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html: unique ones in a request. */
const MAX_INVALIDATIONS = 5;

/** What one request gathers while it runs; graphql-js' context value. */
export interface RequestState {
  readonly request: GraphqlRequest;
  /** Only queries are answered from the API's cache. */
  readonly isQuery: boolean;
  readonly deadline: Deadline;
  readonly steps: TraceStep[] | null;
  readonly appendedErrors: GraphqlResponseError[];
  readonly invalidations: SubscriptionInvalidation[];
  resolverCount: number;
  evictedEntries: number;
}

export function makeRequestState(
  start: Pick<RequestState, 'request' | 'isQuery' | 'deadline' | 'steps'>,
): RequestState {
  return { ...start, appendedErrors: [], invalidations: [], resolverCount: 0, evictedEntries: 0 };
}

/** docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html; the message is one that users report. */
export function countResolver(state: RequestState, limit = MAX_RESOLVERS): void {
  state.resolverCount += 1;
  if (state.resolverCount > limit) {
    throw new ResolverError({
      message: 'Resolver invocation limit reached.',
      errorType: 'ResolverExecutionLimitReached',
      data: null,
      errorInfo: null,
    });
  }
}

/**
 * Refuses a field below the depth that the API allows; what lies above it is answered.
 * docs.aws.amazon.com/appsync/latest/devguide/configuration-limits.html
 */
export function checkDepth(path: GraphQLResolveInfo['path'], limit: number): void {
  const depth = responsePathAsArray(path).filter((step) => typeof step === 'string').length;
  if (depth <= limit) return;
  throw new ResolverError({
    message: 'Query depth limit reached.',
    errorType: 'QueryDepthLimitReached',
    data: null,
    errorInfo: null,
  });
}

/** Adds what a resolver asked for to what the request asked for before; the same twice is one. */
export function addInvalidations(state: RequestState, more: readonly SubscriptionInvalidation[]): void {
  const known = new Set(state.invalidations.map((invalidation) => JSON.stringify(invalidation)));
  for (const invalidation of more) {
    const text = JSON.stringify(invalidation);
    if (known.has(text)) continue;
    known.add(text);
    if (known.size > MAX_INVALIDATIONS)
      throw new ResolverError({
        message: `unable to invalidate subscriptions; at most ${MAX_INVALIDATIONS} invalidations in a request`,
        errorType: 'BadRequest',
        data: null,
        errorInfo: null,
      });
    state.invalidations.push(invalidation);
  }
}

/** Notes an error that a mapping appended without giving up its value. */
export function appendError(state: RequestState, error: MappingError, info: GraphQLResolveInfo): void {
  const scope = { fragments: info.fragments, variables: info.variableValues };
  const [node] = info.fieldNodes;
  const location = node ? locationOf(node) : null;
  state.appendedErrors.push({
    path: responsePathAsArray(info.path),
    data: pickSelected(error.data ?? null, info.fieldNodes, scope),
    errorType: error.errorType,
    errorInfo: error.errorInfo ?? null,
    locations: location ? [location] : null,
    message: error.message,
  });
}
