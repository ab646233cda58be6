import { readNotificationField } from './notification-field';
import type { FilterTerm, SubscriptionFilter } from './subscription-filter';

/**
 * Whether a notification passes: any group of which all terms hold. A filter without groups lets all pass.
 * Only the fields in the mutation's selection set are in `payload`; a missing field counts as null, for
 * which the negative operators (`ne`, `notContains`, `notIn`) and `eq: null` hold and no other.
 */
export function evaluateSubscriptionFilter(filter: SubscriptionFilter, payload: unknown): boolean {
  if (filter.filterGroup.length === 0) return true;
  return filter.filterGroup.some((group) => group.filters.every((term) => holds(term, payload)));
}

function holds(term: FilterTerm, payload: unknown): boolean {
  const actual = readNotificationField(payload, term.fieldName) ?? null;
  const wanted = term.value;
  switch (term.operator) {
    case 'eq':
      return actual === wanted;
    case 'ne':
      return actual !== wanted;
    case 'lt':
      return compare(actual, wanted, (order) => order < 0);
    case 'le':
      return compare(actual, wanted, (order) => order <= 0);
    case 'gt':
      return compare(actual, wanted, (order) => order > 0);
    case 'ge':
      return compare(actual, wanted, (order) => order >= 0);
    case 'between': {
      const [low, high] = asList(wanted);
      return compare(actual, low, (order) => order >= 0) && compare(actual, high, (order) => order <= 0);
    }
    case 'beginsWith':
      return typeof actual === 'string' && typeof wanted === 'string' && actual.startsWith(wanted);
    case 'contains':
      return contains(actual, wanted);
    case 'notContains':
      return !contains(actual, wanted);
    case 'in':
      return actual !== null && asList(wanted).includes(actual);
    case 'notIn':
      return !asList(wanted).includes(actual);
    case 'containsAny':
      return asList(wanted).some((one) => contains(actual, one));
  }
}

function compare(left: unknown, right: unknown, accept: (order: number) => boolean): boolean {
  if (typeof left === 'number' && typeof right === 'number') return accept(left - right);
  if (typeof left === 'string' && typeof right === 'string')
    return accept(left < right ? -1 : left > right ? 1 : 0);
  return false;
}

/** Part of a text or element of a list. */
function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(actual)) return actual.includes(wanted);
  return typeof actual === 'string' && typeof wanted === 'string' && actual.includes(wanted);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
