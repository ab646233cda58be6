import type { EqualityAnchor, FilterGroup, SubscriptionFilter } from './subscription-filter';

/**
 * Equalities of which a notification must meet AT LEAST ONE to pass the filter, so that subscriptions can
 * be kept in a map by field and value instead of being tried one by one. What is found this way still has
 * to be evaluated.
 * @returns `null` if some group demands no equality: such a filter must be tried on every notification
 */
export function equalityAnchors(filter: SubscriptionFilter): readonly EqualityAnchor[] | null {
  if (filter.filterGroup.length === 0) return null;
  const anchors: EqualityAnchor[] = [];
  for (const group of filter.filterGroup) {
    const found = anchorsOf(group);
    if (found === null) return null;
    anchors.push(...found);
  }
  return anchors;
}

/** One `eq` narrows best; an `in` does as several. */
function anchorsOf(group: FilterGroup): readonly EqualityAnchor[] | null {
  for (const { fieldName, operator, value } of group.filters)
    if (operator === 'eq' && isKey(value)) return [{ field: fieldName, value }];
  for (const { fieldName, operator, value } of group.filters)
    if (operator === 'in' && Array.isArray(value) && value.every(isKey))
      return value.map((one) => ({ field: fieldName, value: one }));
  return null;
}

function isKey(value: unknown): value is EqualityAnchor['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
