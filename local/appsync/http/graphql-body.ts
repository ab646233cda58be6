import { isRecord } from '../../is-record';
import { isTooDeep, maximumJsonDepth } from '../../json-depth';

/** What a GraphQL request asks, from its body or its query string. */
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
  if (isTooDeep(text)) return malformed(tooDeep);
  const body = parseJson(text);
  return body ? checkFields(body) : malformed('Unable to parse GraphQL query.');
}

/** The same three fields from the query string of a GET; variables are JSON. */
export function parseGraphqlSearch(search: URLSearchParams): GraphqlBody {
  const variables = search.get('variables') ?? '';
  if (isTooDeep(variables)) return malformed(tooDeep);
  return checkFields({
    query: search.get('query'),
    operationName: search.get('operationName'),
    variables: variables === '' ? null : (parseJson(variables) ?? 'not an object'),
  });
}

function checkFields(body: Readonly<Record<string, unknown>>): GraphqlBody {
  const { query, variables = null, operationName = null } = body;
  if (typeof query !== 'string' || query.trim() === '') return malformed('Unable to parse GraphQL query.');
  if (variables !== null && !isRecord(variables)) return malformed('Variables must be an object.');
  if (operationName !== null && typeof operationName !== 'string') {
    return malformed('Operation name must be a string.');
  }
  return { kind: 'parsed', query, variables, operationName };
}

/** @returns null unless the text is a JSON object */
function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const tooDeep = `unable to read the request; it is nested deeper than ${maximumJsonDepth} levels`;

function malformed(message: string): GraphqlBody {
  return { kind: 'malformed', message };
}
