import type { PolicyStatement, StatementPatterns } from '../backend-model';
import { conditionHolds } from './conditions';
import { fitsPattern } from './pattern';
import type { RequestContext } from './request-context';

export type Decision = 'allowed' | 'explicitly denied' | 'not allowed';

/**
 * Denied unless a statement allows it, and whatever allows it if a statement denies it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @param action e.g. `dynamodb:GetItem`; case does not count
 */
export function evaluatePolicy(
  statements: readonly PolicyStatement[],
  action: string,
  resource: string,
  context: RequestContext,
): Decision {
  const applying = statements.filter(
    (statement) =>
      covers(statement.actions, (pattern) => fitsPattern(action.toLowerCase(), pattern.toLowerCase())) &&
      covers(statement.resources, (pattern) => fitsPattern(resource, fillVariables(pattern, context))) &&
      statement.conditions.every((condition) => conditionHolds(condition, context)),
  );
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicitly denied';
  return applying.length > 0 ? 'allowed' : 'not allowed';
}

function covers({ kind, patterns }: StatementPatterns, fits: (pattern: string) => boolean): boolean {
  return patterns.some(fits) === (kind === 'only');
}

const variable = /\$\{([^}]+)\}/g;

/** Names of the policy variables in a pattern. */
export const variablesIn = (pattern: string): string[] =>
  [...pattern.matchAll(variable)].map(([, name = '']) => name);

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html: a variable whose key
 * the request lacks makes the pattern fit nothing.
 */
function fillVariables(pattern: string, context: RequestContext): string {
  return pattern.replace(variable, (_text, name: string) => {
    const [value, ...others] = context.get(name.toLowerCase()) ?? [];
    return value === undefined || others.length > 0 ? '\u0000' : value;
  });
}
