/** A piece of a condition, filter or key condition expression. */
export interface Token {
  readonly kind: 'symbol' | 'word' | 'name' | 'value' | 'index' | 'end';
  readonly text: string;
  readonly position: number;
}

const pieces: readonly (readonly [Token['kind'], RegExp])[] = [
  ['symbol', /(?:>=|<=|<>|[=<>(),.[\]])/y],
  ['index', /[0-9]+/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['name', /#[A-Za-z0-9_]+/y],
  ['value', /:[A-Za-z0-9_]+/y],
];

const whitespace = /[ \t\r\n]*/y;

/** @throws ExpressionSyntaxError at a character that begins no token */
export function readTokens(expression: string): Token[] {
  const tokens: Token[] = [];
  let position = skipWhitespace(expression, 0);
  while (position < expression.length) {
    const token = readToken(expression, position);
    tokens.push(token);
    position = skipWhitespace(expression, position + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '<EOF>', position }];
}

function readToken(expression: string, position: number): Token {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = position;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { kind, text, position };
  }
  throw new ExpressionSyntaxError(expression, { text: expression.charAt(position), position });
}

function skipWhitespace(expression: string, position: number): number {
  whitespace.lastIndex = position;
  return position + (whitespace.exec(expression)?.[0].length ?? 0);
}

/** dynalite's validation knows a syntax error by this name and words the rest of the message. */
export class ExpressionSyntaxError extends Error {
  override readonly name = 'SyntaxError';
  constructor(expression: string, { text, position }: Pick<Token, 'text' | 'position'>) {
    const near = expression.slice(Math.max(0, position - 10), position + text.length + 10).trim();
    super(`token: "${text}", near: "${near}"`);
  }
}
