import type { OperationDefinitionNode } from 'graphql-js';
import type { PublishedEvent } from './engine-types';
import type { RequestState } from './request-state';
import { byFieldName, fieldsOf, responseKey, type SelectionScope } from './selection';

/**
 * What a mutation makes known: the result of each of its fields that a subscription names and that
 * isn't null, then the invalidations its resolvers asked for.
 */
export function collectEvents(
  operation: OperationDefinitionNode,
  data: Readonly<Record<string, unknown>>,
  state: RequestState,
  scope: SelectionScope,
  subscribedMutations: ReadonlySet<string>,
): readonly PublishedEvent[] {
  const events: PublishedEvent[] = [];
  const fields = fieldsOf([operation.selectionSet], scope);
  for (const [key, value] of Object.entries(data)) {
    const nodes = fields.filter((node) => responseKey(node) === key);
    const fieldName = nodes[0]?.name.value;
    if (fieldName === undefined || !subscribedMutations.has(fieldName)) continue;
    if (value === null || value === undefined) continue;
    events.push({ kind: 'mutation', fieldName, payload: byFieldName(value, nodes, scope) });
  }
  for (const { subscriptionField, payload } of state.invalidations) {
    events.push({ kind: 'invalidation', subscriptionField, payload });
  }
  return events;
}
