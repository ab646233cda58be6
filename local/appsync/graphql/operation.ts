import type { OperationDefinitionNode } from 'graphql-js';
import type { MalformedDocument, PreparedDocument } from './documents';
import type { GraphqlRequest, GraphqlResponseError } from './engine-types';
import { refuseForbidden } from './field-permission';

/** The operation that a request asks for, or why there is none. */
export type ChosenOperation =
  | {
      readonly kind: 'chosen';
      readonly prepared: PreparedDocument;
      readonly operation: OperationDefinitionNode;
    }
  | { readonly kind: 'refused'; readonly errors: readonly GraphqlResponseError[] };

/** Chooses the operation of a document by `operationName`, or the only one. */
export function chooseOperation(
  prepared: PreparedDocument | MalformedDocument,
  request: GraphqlRequest,
): ChosenOperation {
  if ('malformed' in prepared) return malformed('Unable to parse GraphQL query.');
  if (prepared.errors.length > 0) return { kind: 'refused', errors: prepared.errors };
  const { operations } = prepared;
  const name = request.operationName;
  const operation =
    name === undefined || name === null || name === ''
      ? operations.length === 1
        ? operations[0]
        : undefined
      : operations.find((candidate) => candidate.name?.value === name);
  if (operation) {
    const forbidden = refuseForbidden(request, operation, prepared);
    return forbidden === null
      ? { kind: 'chosen', prepared, operation }
      : { kind: 'refused', errors: [forbidden] };
  }
  return malformed(
    name
      ? `Unknown operation named '${name}'.`
      : 'Must provide operation name if query contains multiple operations.',
  );
}

/** What isn't a GraphQL request at all; AppSync answers it with HTTP status 400. */
function malformed(message: string): ChosenOperation {
  const error = { path: null, locations: null, errorType: 'MalformedHttpRequestException', message };
  return { kind: 'refused', errors: [error] };
}
