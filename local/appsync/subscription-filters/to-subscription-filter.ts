import { isRecord } from '../../is-record';
import { checkTerm } from './parse-subscription-filter';
import type { FilterTerm, SubscriptionFilter } from './subscription-filter';

/** One way in which a filter can hold: all of these terms. */
type Conjunction = readonly FilterTerm[];

/** Ours: a client's nested filter must not multiply out without bound. */
const maxGroups = 1000;

/**
 * `util.transform.toSubscriptionFilter`: turns `{ field: { operator: value }, and: [], or: [] }` into
 * groups. Sibling fields must all hold, of several operators on one field any; of `rules` at least one.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/transformation-helpers-in-utils-transform-js.html
 * @throws Error for an operator that subscription filters lack, naming it
 */
export function toSubscriptionFilter(
  filter: unknown,
  ignoredFields: readonly string[] = [],
  rules: unknown = null,
): SubscriptionFilter {
  const ways = expand(filter, new Set(ignoredFields));
  const ruled = rules === null || rules === undefined ? ways : both(ways, anyRule(rules));
  // An alternative without terms always holds, and so does the whole.
  if (ruled.some((terms) => terms.length === 0)) return { filterGroup: [] };
  return { filterGroup: ruled.map((filters) => ({ filters })) };
}

function expand(filter: unknown, ignored: ReadonlySet<string>): readonly Conjunction[] {
  return entriesOf(filter)
    .filter(([name]) => !ignored.has(name))
    .reduce<readonly Conjunction[]>(
      (ways, [name, value]) => {
        if (value === null || value === undefined) return ways;
        if (name === 'or')
          return both(
            ways,
            listOf(value).flatMap((one) => expand(one, ignored)),
          );
        if (name === 'and')
          return listOf(value).reduce<readonly Conjunction[]>(
            (all, one) => both(all, expand(one, ignored)),
            ways,
          );
        return both(ways, anyOperator(name, value));
      },
      [[]],
    );
}

function anyRule(rules: unknown): readonly Conjunction[] {
  return entriesOf(rules).flatMap(([name, value]) => anyOperator(name, value));
}

function anyOperator(fieldName: string, operators: unknown): readonly Conjunction[] {
  return entriesOf(operators, fieldName)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) => [checkTerm(fieldName, operator, value)]);
}

/** Every pairing of a way of the left with a way of the right; an empty side asks for nothing. */
function both(left: readonly Conjunction[], right: readonly Conjunction[]): readonly Conjunction[] {
  if (right.length === 0) return left;
  if (left.length * right.length > maxGroups)
    throw new Error(`unable to build a subscription filter; it has more than ${maxGroups} alternatives`);
  return left.flatMap((terms) => right.map((more) => [...terms, ...more]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function entriesOf(value: unknown, fieldName?: string): [string, unknown][] {
  if (isRecord(value)) return Object.entries(value);
  const what = fieldName === undefined ? 'it' : fieldName;
  throw new Error(`unable to build a subscription filter; ${what} is not a map of operators`);
}
