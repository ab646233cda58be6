import { isRecord } from '../../is-record';
import {
  filterOperators,
  type FilterOperator,
  type FilterTerm,
  type SubscriptionFilter,
} from './subscription-filter';

/** Docs: nested fields may be five levels deep. */
const maxDepth = 5;
/** Docs: `filters` name at most five fields, a `filterGroup` has at most ten `filters`, a string 256 characters. */
const maxFields = 5;
const maxGroups = 10;
const maxCharacters = 256;
/** AppSync takes so many values in one term. */
const maxValues: Partial<Record<FilterOperator, number>> = { in: 5, notIn: 5, containsAny: 20, between: 2 };

export function isFilterOperator(name: string): name is FilterOperator {
  return (filterOperators as readonly string[]).includes(name);
}

/**
 * Checks what a mapping hands to `extensions.setSubscriptionFilter` and copies it.
 * A term that AppSync would refuse or ignore is refused here, because ignoring one widens the filter.
 * @throws Error that names the term
 */
export function parseSubscriptionFilter(input: unknown): SubscriptionFilter {
  const groups = listOf(input, 'filterGroup');
  const filterGroup = groups.map((group) => ({ filters: listOf(group, 'filters').map(parseTerm) }));
  for (const { filters } of filterGroup)
    if (new Set(filters.map(({ fieldName }) => fieldName)).size > maxFields)
      throw new Error(
        `unable to filter subscriptions; filters that must all hold name more than ${maxFields} fields`,
      );
  const alternatives = filterGroup.reduce((sum, { filters }) => sum + countAlternatives(filters), 0);
  if (alternatives > maxGroups)
    throw new Error(
      `unable to filter subscriptions; a filterGroup has at most ${maxGroups} filters, each value of in counted as one`,
    );
  return { filterGroup };
}

/**
 * A term with `in` stands for one filter a value, and is counted as that.
 * https://docs.aws.amazon.com/appsync/latest/devguide/extensions.html
 */
const countAlternatives = (filters: readonly FilterTerm[]): number =>
  filters.reduce(
    (product, { operator, value }) =>
      operator === 'in' && Array.isArray(value) ? product * value.length : product,
    1,
  );

function listOf(holder: unknown, name: string): readonly unknown[] {
  const list = isRecord(holder) ? holder[name] : undefined;
  if (!Array.isArray(list)) throw new Error(`unable to read a subscription filter; ${name} is not a list`);
  return list;
}

function parseTerm(input: unknown): FilterTerm {
  if (!isRecord(input) || typeof input.fieldName !== 'string' || typeof input.operator !== 'string')
    throw new Error('unable to read a subscription filter; a term has no fieldName or operator');
  return checkTerm(input.fieldName, input.operator, input.value);
}

/** @throws Error if the operator is unknown, the path too deep or the value not of the operator's form */
export function checkTerm(fieldName: string, operator: string, value: unknown): FilterTerm {
  const refuse = (reason: string): never => {
    throw new Error(`unable to filter subscriptions on ${fieldName}; ${reason}`);
  };
  if (!isFilterOperator(operator)) return refuse(`operator ${operator} is not one of subscription filters`);
  if (fieldName.split('.').length > maxDepth) return refuse(`it is more than ${maxDepth} levels deep`);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.some((one) => typeof one === 'string' && one.length > maxCharacters))
    return refuse(`a text has at most ${maxCharacters} characters`);
  const most = maxValues[operator];
  if (most !== undefined) {
    if (!Array.isArray(value)) return refuse(`${operator} takes a list`);
    if (value.length > most) return refuse(`${operator} takes at most ${most} values`);
    if (operator === 'between' && value.length !== 2) return refuse('between takes exactly two values');
    return { fieldName, operator, value: [...(value as unknown[])] };
  }
  if (typeof value === 'object' && value !== null) return refuse(`${operator} takes a scalar`);
  return { fieldName, operator, value: value ?? null };
}
