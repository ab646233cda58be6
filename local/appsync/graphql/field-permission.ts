import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql-js';
import type { PreparedDocument } from './documents';
import type { GraphqlRequest, GraphqlResponseError } from './engine-types';

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/**
 * What a caller with AWS credentials is told whose policy leaves a selected field of `Query`, `Mutation` or
 * `Subscription` out: the whole request is refused (github.com/aws-amplify/amplify-category-api/issues/2457).
 * @returns null if everything is permitted
 */
export function refuseForbidden(
  request: GraphqlRequest,
  operation: OperationDefinitionNode,
  prepared: PreparedDocument,
): GraphqlResponseError | null {
  const { permits } = request;
  if (permits === undefined) return null;
  const typeName = rootTypes[operation.operation];
  for (const name of rootFields(operation.selectionSet, prepared))
    if (name !== '__typename' && !permits(typeName, name))
      return {
        path: null,
        locations: null,
        errorType: 'UnauthorizedException',
        message: 'Permission denied',
      };
  return null;
}

/** Also those that `@skip` and `@include` would leave out: what is asked for has to be permitted. */
function rootFields(selectionSet: SelectionSetNode, prepared: PreparedDocument): readonly string[] {
  return selectionSet.selections.flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection.name.value];
      case Kind.INLINE_FRAGMENT:
        return rootFields(selection.selectionSet, prepared);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = prepared.fragments[selection.name.value];
        return fragment ? rootFields(fragment.selectionSet, prepared) : [];
      }
    }
  });
}
