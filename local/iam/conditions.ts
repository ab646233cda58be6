import type { PolicyCondition } from '../backend-model';
import { fitsPattern } from './pattern';
import { isKnownKey, type RequestContext } from './request-context';

type Comparison = (actual: string, expected: string) => boolean;

interface Operator {
  readonly compare: Comparison;
  /** Of `…Not…`: holds when no value matches, and also when the key is absent. */
  readonly negated: boolean;
}

const equal: Comparison = (actual, expected) => actual === expected;
const equalIgnoringCase: Comparison = (actual, expected) => actual.toLowerCase() === expected.toLowerCase();

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const conditionOperators: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', { compare: equal, negated: false }],
  ['StringNotEquals', { compare: equal, negated: true }],
  ['StringEqualsIgnoreCase', { compare: equalIgnoringCase, negated: false }],
  ['StringNotEqualsIgnoreCase', { compare: equalIgnoringCase, negated: true }],
  ['StringLike', { compare: fitsPattern, negated: false }],
  ['StringNotLike', { compare: fitsPattern, negated: true }],
  ['ArnEquals', { compare: fitsPattern, negated: false }],
  ['ArnLike', { compare: fitsPattern, negated: false }],
  ['ArnNotEquals', { compare: fitsPattern, negated: true }],
  ['ArnNotLike', { compare: fitsPattern, negated: true }],
]);

interface ParsedOperator extends Operator {
  readonly set: 'any' | 'all' | null;
  readonly ifExists: boolean;
}

function parseOperator(name: string): ParsedOperator | null {
  const [, set, base = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  const operator = conditionOperators.get(base);
  if (operator === undefined) return null;
  return {
    ...operator,
    set: set === undefined ? null : set === 'ForAnyValue' ? 'any' : 'all',
    ifExists: ifExists !== undefined,
  };
}

/** @returns the operator or key that cannot be evaluated here, or null */
export function unsupportedCondition({ operator, key }: PolicyCondition): string | null {
  if (parseOperator(operator) === null) return `condition operator ${operator}`;
  return isKnownKey(key) ? null : `condition key ${key}`;
}

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function conditionHolds(condition: PolicyCondition, context: RequestContext): boolean {
  const operator = parseOperator(condition.operator);
  if (operator === null) return false;
  const { compare, negated, set, ifExists } = operator;
  const actual = context.get(condition.key.toLowerCase());
  if (actual === undefined) return ifExists || set === 'all' || (negated && set === null);
  const holdsFor = (value: string): boolean =>
    condition.values.some((expected) => compare(value, expected)) !== negated;
  return set === 'any' ? actual.some(holdsFor) : actual.every(holdsFor);
}
