/** Where the client finds what AWS has at addresses of its own. */
export interface LocalEndpoints {
  /** The GraphQL endpoint, e.g. `http://127.0.0.1:3000/graphql`. */
  readonly url: string;
  /** Absolute, e.g. `http://127.0.0.1:3000/cognito/`. */
  readonly userPoolEndpoint: string;
  readonly identityPoolEndpoint: string;
}

/** @param origin without a trailing slash */
export const localEndpoints = (origin: string): LocalEndpoints => ({
  url: `${origin}/graphql`,
  userPoolEndpoint: `${origin}/cognito/`,
  identityPoolEndpoint: `${origin}/cognito-identity/`,
});
