import type { ApiCache } from '../caching';
import type { GraphqlRequest, GraphqlResponse, GraphqlResult, TraceStep } from './engine-types';

/**
 * Answers a query from the cache of whole operations, if the API has one, else runs it and keeps what succeeded.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
 */
export async function answerFromCache(
  cache: ApiCache | null,
  request: GraphqlRequest,
  steps: TraceStep[] | null,
  run: () => Promise<GraphqlResult>,
): Promise<GraphqlResult> {
  if (!cache?.operations) return run();
  const { query, operationName = null, variables = null, identity, headers } = request;
  const entry = cache.operations.entry({ query, operationName, variables, identity, headers });
  const hit = entry.read();
  steps?.push({ field: 'Query', step: 'cache', milliseconds: 0, cache: hit ? 'hit' : 'miss' });
  // Nothing but responses was stored under the key.
  if (hit) return { response: hit.value as GraphqlResponse, events: [] };
  const result = await run();
  if (result.response.errors === undefined) entry.write(result.response);
  return result;
}
