import type { GraphqlEngine, GraphqlEngineOptions } from './engine-types';

/**
 * Compiles a synthesised GraphQL API: its schema, its resolvers and their mapping code.
 * @throws Error naming the resolver, function or data source that can't be run here
 */
export function createGraphqlEngine(_options: GraphqlEngineOptions): Promise<GraphqlEngine> {
  return Promise.reject(new Error('unable to run the GraphQL API; it is not written yet'));
}
