import type { AnyNode, Program } from 'acorn';
import { childrenOf } from './module-syntax';
import type { SourcePositions } from './source-positions';

/**
 * Refuses what APPSYNC_JS refuses when a function is deployed, which a local run would otherwise accept.
 * Recursion and functions passed to own functions are not looked for: the eslint plugin of AppSync does.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 * @throws Error that names the construct and its place
 */
export function checkSyntax(name: string, program: Program, positions: SourcePositions): void {
  const visit = (node: AnyNode): void => {
    const construct = refusedConstruct(node);
    if (construct !== null) {
      const { line = 1, column = 0 } = node.loc?.start ?? {};
      const place = positions.describe(line, column + 1);
      throw new Error(`unable to load ${name}; APPSYNC_JS does not support ${construct} (${place})`);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
}

function refusedConstruct(node: AnyNode): string | null {
  if ('generator' in node && node.generator) return 'generators';
  if ('async' in node && node.async) return 'async functions';
  if ('await' in node && node.await) return 'await';
  if ('regex' in node) return 'regular expressions; use util.matches';
  if ('operator' in node && refusedOperators.has(node.operator)) return `the operator ${node.operator}`;
  return refusedTypes.get(node.type) ?? null;
}

const refusedOperators: ReadonlySet<string> = new Set(['++', '--', '~', 'in', 'instanceof']);

const refusedTypes: ReadonlyMap<string, string> = new Map([
  ['TryStatement', 'try'],
  ['ThrowStatement', 'throw; use util.error'],
  ['WhileStatement', 'while'],
  ['DoWhileStatement', 'do'],
  ['ForStatement', 'for with a counter; use for of'],
  ['ContinueStatement', 'continue'],
  ['LabeledStatement', 'labels'],
  ['ClassDeclaration', 'classes'],
  ['ClassExpression', 'classes'],
  ['ThisExpression', 'this'],
  ['AwaitExpression', 'await'],
]);
