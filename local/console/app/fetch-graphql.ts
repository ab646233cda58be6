import { ApiError, generateClient, post } from 'aws-amplify/api';
import { fetchAuthSession } from 'aws-amplify/auth';
import { getOperationAST, parse } from 'graphql';
import type { Identity } from './identity';
import { callAsGuest, signedApi } from './session';

/** GraphiQL has read variables from JSON. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What GraphiQL asks for. */
export interface GraphqlParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: { [name: string]: Json } | null;
}

/** A promise of the answer as it came, refusals too; of a subscription the stream of the real client. */
export type FetchGraphql = (params: GraphqlParams) => unknown;

export function fetchGraphqlAs(identity: Identity): FetchGraphql {
  return (params) => {
    callAsGuest(identity.kind === 'guest');
    return isSubscription(params) ? subscribe(identity, params) : ask(identity, params);
  };
}

function isSubscription({ query, operationName }: GraphqlParams): boolean {
  return getOperationAST(parse(query), operationName)?.operation === 'subscription';
}

async function ask(identity: Identity, params: GraphqlParams): Promise<unknown> {
  switch (identity.kind) {
    case 'user': {
      const { tokens } = await fetchAuthSession();
      return send(params, { authorization: tokens?.accessToken.toString() ?? '' });
    }
    case 'apiKey':
      return send(params, { 'x-api-key': identity.apiKey });
    case 'nobody':
      return send(params, {});
    case 'iamUser':
    case 'guest':
      return sendSigned(params);
  }
}

async function send(params: GraphqlParams, credentials: Record<string, string>): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify(bodyOf(params)),
  });
  return response.json();
}

/** Signed by aws-amplify with the identity pool's credentials, or unsigned where the pool gives none. */
async function sendSigned(params: GraphqlParams): Promise<unknown> {
  // Signing does not say why there are no credentials; this does.
  await fetchAuthSession();
  const options = { body: bodyOf(params), retryStrategy: { strategy: 'no-retry' } } as const;
  try {
    const { body } = await post({ apiName: signedApi, path: '/graphql', options }).response;
    return await body.json();
  } catch (error) {
    const refusal = error instanceof ApiError ? error.response?.body : undefined;
    if (refusal === undefined) throw error;
    return JSON.parse(refusal) as unknown;
  }
}

const bodyOf = ({ query, operationName, variables }: GraphqlParams) => ({
  query,
  operationName: operationName ?? null,
  variables: variables ?? {},
});

const authModes = {
  user: 'userPool',
  iamUser: 'iam',
  guest: 'iam',
  apiKey: 'apiKey',
  nobody: 'none',
} as const;

function subscribe({ kind }: Identity, { query, variables }: GraphqlParams): unknown {
  return generateClient({ authMode: authModes[kind] }).graphql({ query, variables: variables ?? {} });
}
