import type * as TypeScript from 'typescript';
import type { SourcePositions } from './source-positions';

type Ts = typeof TypeScript;

/**
 * Refuses what APPSYNC_JS refuses when a function is deployed, which a local run would otherwise accept.
 * Recursion and functions passed to own functions are not looked for: the eslint plugin of AppSync does.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 * @throws Error that names the construct and its place
 */
export async function checkSyntax(name: string, code: string, positions: SourcePositions): Promise<void> {
  // Loaded only when there is JavaScript to check: it is by far the largest dependency here.
  const { default: ts } = await import('typescript');
  const file = ts.createSourceFile('function.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const visit = (node: TypeScript.Node): void => {
    const construct = refusedConstruct(ts, node);
    if (construct !== null) {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const place = positions.describe(line + 1, character + 1);
      throw new Error(`unable to load ${name}; APPSYNC_JS does not support ${construct} (${place})`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function refusedConstruct(ts: Ts, node: TypeScript.Node): string | null {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return refusedOperator(ts, node.operator);
  if (ts.isBinaryExpression(node)) return refusedOperator(ts, node.operatorToken.kind);
  if (ts.isFunctionLike(node) && 'asteriskToken' in node && node.asteriskToken !== undefined)
    return 'generators';
  return refusedKinds(ts).get(node.kind) ?? null;
}

function refusedOperator(ts: Ts, operator: TypeScript.SyntaxKind): string | null {
  const names = new Map<TypeScript.SyntaxKind, string>([
    [ts.SyntaxKind.PlusPlusToken, 'the operator ++'],
    [ts.SyntaxKind.MinusMinusToken, 'the operator --'],
    [ts.SyntaxKind.TildeToken, 'the operator ~'],
    [ts.SyntaxKind.InKeyword, 'the operator in'],
    [ts.SyntaxKind.InstanceOfKeyword, 'the operator instanceof'],
  ]);
  return names.get(operator) ?? null;
}

let kinds: ReadonlyMap<TypeScript.SyntaxKind, string> | null = null;

function refusedKinds(ts: Ts): ReadonlyMap<TypeScript.SyntaxKind, string> {
  kinds ??= new Map<TypeScript.SyntaxKind, string>([
    [ts.SyntaxKind.TryStatement, 'try'],
    [ts.SyntaxKind.ThrowStatement, 'throw; use util.error'],
    [ts.SyntaxKind.WhileStatement, 'while'],
    [ts.SyntaxKind.DoStatement, 'do'],
    [ts.SyntaxKind.ForStatement, 'for with a counter; use for of'],
    [ts.SyntaxKind.ContinueStatement, 'continue'],
    [ts.SyntaxKind.LabeledStatement, 'labels'],
    [ts.SyntaxKind.ClassDeclaration, 'classes'],
    [ts.SyntaxKind.ClassExpression, 'classes'],
    [ts.SyntaxKind.ThisKeyword, 'this'],
    [ts.SyntaxKind.RegularExpressionLiteral, 'regular expressions; use util.matches'],
    [ts.SyntaxKind.AsyncKeyword, 'async functions'],
    [ts.SyntaxKind.AwaitExpression, 'await'],
  ]);
  return kinds;
}
