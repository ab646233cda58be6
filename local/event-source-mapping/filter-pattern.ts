import { isRecord } from '../is-record';
import { parseRule, type Rule } from './filter-rule';

export type Matcher = (event: unknown) => boolean;

/**
 * Compiles the filters of an event source mapping: a record passes if one of them matches, or if there are none.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 * @param patterns JSON texts
 * @throws Error "unable to read filter pattern ...", naming a rule that Lambda does not have
 */
export function compileFilters(patterns: readonly string[]): Matcher {
  const matchers = patterns.map(compilePattern);
  return matchers.length === 0 ? () => true : (event) => matchers.some((matches) => matches(event));
}

function compilePattern(text: string): Matcher {
  const fail = (reason: string, cause?: unknown) =>
    new Error(`unable to read filter pattern ${text}; ${reason}`, { cause });
  let pattern: unknown;
  try {
    pattern = JSON.parse(text);
  } catch (error) {
    throw fail('it is not JSON', error);
  }
  if (!isRecord(pattern)) throw fail('it is not a JSON object');
  return compileFields(pattern, fail);
}

type Fail = (reason: string) => Error;

/** Every field of a pattern has to match. */
function compileFields(pattern: Readonly<Record<string, unknown>>, fail: Fail): Matcher {
  const matchers = Object.entries(pattern).map(([name, part]): Matcher => {
    if (name === '$or') return compileAlternatives(part, fail);
    const matches = compilePart(name, part, fail);
    return (event) => matches(isRecord(event) ? event[name] : undefined);
  });
  return (event) => matchers.every((matches) => matches(event));
}

/** Over several fields: `{ "$or": [ { "a": [...] }, { "b": [...] } ] }`. */
function compileAlternatives(alternatives: unknown, fail: Fail): Matcher {
  if (!Array.isArray(alternatives) || alternatives.length === 0 || !alternatives.every(isRecord))
    throw fail('$or takes a list of objects');
  const matchers = alternatives.map((alternative) => compileFields(alternative, fail));
  return (event) => matchers.some((matches) => matches(event));
}

function compilePart(name: string, part: unknown, fail: Fail): Matcher {
  if (isRecord(part)) {
    const matches = compileFields(part, fail);
    // A list of objects in the event matches if one of them does.
    return (value) => (Array.isArray(value) ? value.some(matches) : matches(value));
  }
  if (!Array.isArray(part) || part.length === 0) throw fail(`${name} takes an object or a list of rules`);
  const rules = part.map((rule) => parseRule(name, rule, fail));
  return (value) => rules.some((rule) => matchesLeaf(rule, value));
}

/**
 * "The Exists operator only works on leaf nodes in the event JSON": an object is no value.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
 */
function matchesLeaf(rule: Rule, value: unknown): boolean {
  const leaves = (Array.isArray(value) ? value : [value]).filter(
    (leaf) => leaf !== undefined && !(typeof leaf === 'object' && leaf !== null),
  );
  if (rule.kind === 'exists') return rule.exists === leaves.length > 0;
  return leaves.some(rule.matches);
}
