/** The JSON body of a GraphQL request. */
export type GraphqlBody =
  | {
      readonly kind: 'parsed';
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>> | null;
      readonly operationName: string | null;
    }
  | { readonly kind: 'malformed'; readonly message: string };

/**
 * Parses a body; the messages are those AppSync's team lists.
 * Source: github.com/graphql/graphql-over-http/issues/81
 */
export function parseGraphqlBody(text: string): GraphqlBody {
  if (text.trim() === '') return malformed('Request body is empty.');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return malformed('Unable to parse GraphQL query.');
  }
  if (!isRecord(body) || typeof body['query'] !== 'string' || body['query'].trim() === '') {
    return malformed('Unable to parse GraphQL query.');
  }
  const variables = body['variables'] ?? null;
  if (variables !== null && !isRecord(variables)) return malformed('Variables must be an object.');
  const operationName = body['operationName'] ?? null;
  if (operationName !== null && typeof operationName !== 'string') {
    return malformed('Operation name must be a string.');
  }
  return { kind: 'parsed', query: body['query'], variables, operationName };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(message: string): GraphqlBody {
  return { kind: 'malformed', message };
}
