import { generateClient } from 'aws-amplify/api';
import { fetchAuthSession } from 'aws-amplify/auth';
import { getOperationAST, parse } from 'graphql';
import type { Identity } from './identity';

/** What GraphiQL asks for. */
export interface GraphqlParams {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A promise of the answer as it came, refusals too; of a subscription the stream of the real client. */
export type FetchGraphql = (params: GraphqlParams) => unknown;

export function fetchGraphqlAs(identity: Identity): FetchGraphql {
  return (params) => (isSubscription(params) ? subscribe(identity, params) : post(identity, params));
}

function isSubscription({ query, operationName }: GraphqlParams): boolean {
  return getOperationAST(parse(query), operationName)?.operation === 'subscription';
}

async function post(
  identity: Identity,
  { query, operationName, variables }: GraphqlParams,
): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await credentialsOf(identity)) },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
}

async function credentialsOf(identity: Identity): Promise<Record<string, string>> {
  switch (identity.kind) {
    case 'user': {
      const { tokens } = await fetchAuthSession();
      return { authorization: tokens?.accessToken.toString() ?? '' };
    }
    case 'apiKey':
      return { 'x-api-key': identity.apiKey };
    case 'nobody':
      return {};
  }
}

const authModes = { user: 'userPool', apiKey: 'apiKey', nobody: 'none' } as const;

function subscribe({ kind }: Identity, { query, variables }: GraphqlParams): unknown {
  return generateClient({ authMode: authModes[kind] }).graphql({ query, variables: variables ?? {} });
}
