export { createGraphqlHttpHandler } from './graphql-http';
export type { GraphqlHttpHandler, GraphqlHttpOptions } from './graphql-http';
