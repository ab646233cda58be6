import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql-js';
import type { MappingError, SubscriptionInvalidation } from '../resolvers';
import type { GraphqlRequest, GraphqlResponseError, TraceStep } from './engine-types';
import { ResolverError } from './resolver-error';
import { pickSelected } from './selection';
import { locationOf } from './validation-errors';

/** docs.aws.amazon.com/general/latest/gr/appsync.html: resolvers executed in one request. */
const MAX_RESOLVERS = 10_000;

/** What one request gathers while it runs; graphql-js' context value. */
export interface RequestState {
  readonly request: GraphqlRequest;
  readonly steps: TraceStep[] | null;
  readonly appendedErrors: GraphqlResponseError[];
  readonly invalidations: SubscriptionInvalidation[];
  resolverCount: number;
}

export function makeRequestState(request: GraphqlRequest, traced: boolean): RequestState {
  return {
    request,
    steps: traced ? [] : null,
    appendedErrors: [],
    invalidations: [],
    resolverCount: 0,
  };
}

export function countResolver(state: RequestState): void {
  state.resolverCount += 1;
  if (state.resolverCount > MAX_RESOLVERS) {
    throw new ResolverError({
      message: `Resolver invocation limit reached: at most ${MAX_RESOLVERS} in a request`,
      errorType: 'ResolverCountLimitReached',
      data: null,
      errorInfo: null,
    });
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
