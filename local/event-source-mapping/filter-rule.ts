/** One rule of a filter pattern, about one field. */
export type Rule =
  | { readonly kind: 'exists'; readonly exists: boolean }
  | { readonly kind: 'value'; readonly matches: (value: unknown) => boolean };

type Fail = (reason: string) => Error;

/** The operators of Lambda's event filtering, which has fewer than EventBridge. */
export const filterOperators = [
  'exists',
  'prefix',
  'suffix',
  'equals-ignore-case',
  'anything-but',
  'numeric',
] as const;

/** @throws what `fail` makes, for a rule that Lambda does not have */
export function parseRule(field: string, rule: unknown, fail: Fail): Rule {
  if (isScalar(rule)) return value((candidate) => candidate === rule);
  const [entry, ...others] = typeof rule === 'object' && rule !== null ? Object.entries(rule) : [];
  if (entry === undefined || others.length > 0)
    throw fail(`a rule of ${field} is a value or an object with one operator`);
  const [operator, operand] = entry as [string, unknown];
  switch (operator) {
    case 'exists':
      if (typeof operand !== 'boolean') throw fail(`exists of ${field} takes true or false`);
      return { kind: 'exists', exists: operand };
    case 'prefix':
      return textRule(field, operator, operand, fail, (text, part) => text.startsWith(part));
    case 'suffix':
      return textRule(field, operator, operand, fail, (text, part) => text.endsWith(part));
    case 'equals-ignore-case':
      return textRule(
        field,
        operator,
        operand,
        fail,
        (text, part) => text.toLowerCase() === part.toLowerCase(),
      );
    case 'anything-but':
      return anythingBut(field, operand, fail);
    case 'numeric':
      return numeric(field, operand, fail);
    default:
      throw fail(`${operator} of ${field} is not among Lambda’s operators (${filterOperators.join(', ')})`);
  }
}

function textRule(
  field: string,
  operator: string,
  operand: unknown,
  fail: Fail,
  holds: (text: string, operand: string) => boolean,
): Rule {
  if (typeof operand !== 'string') throw fail(`${operator} of ${field} takes text`);
  return value((candidate) => typeof candidate === 'string' && holds(candidate, operand));
}

function anythingBut(field: string, operand: unknown, fail: Fail): Rule {
  const refused: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (refused.length === 0 || !refused.every(isScalar))
    throw fail(`anything-but of ${field} takes values, not operators`);
  return value((candidate) => !refused.includes(candidate));
}

const comparisons = new Map<unknown, (left: number, right: number) => boolean>([
  ['=', (left, right) => left === right],
  ['<', (left, right) => left < right],
  ['<=', (left, right) => left <= right],
  ['>', (left, right) => left > right],
  ['>=', (left, right) => left >= right],
]);

/** `["=", 5]` or a range, `[">", 0, "<=", 5]`. Only of numbers in JSON: an attribute of type N is text there. */
function numeric(field: string, operand: unknown, fail: Fail): Rule {
  const parts: readonly unknown[] = Array.isArray(operand) ? operand : [];
  if (parts.length !== 2 && parts.length !== 4)
    throw fail(`numeric of ${field} takes one or two comparisons`);
  const bounds = [parts.slice(0, 2), parts.slice(2)].filter((pair) => pair.length > 0);
  const tests = bounds.map(([operator, bound]) => {
    const compare = comparisons.get(operator);
    if (compare === undefined || typeof bound !== 'number')
      throw fail(`numeric of ${field} takes =, <, <=, > or >= and a number`);
    return (candidate: number) => compare(candidate, bound);
  });
  return value((candidate) => typeof candidate === 'number' && tests.every((holds) => holds(candidate)));
}

const value = (matches: (value: unknown) => boolean): Rule => ({ kind: 'value', matches });

const isScalar = (rule: unknown): boolean =>
  rule === null || typeof rule === 'string' || typeof rule === 'number' || typeof rule === 'boolean';
