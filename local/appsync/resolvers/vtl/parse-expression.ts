import { Cursor } from './cursor';
import type { BinaryOperator, Expression, Reference, Step, TextPart } from './syntax-tree';

export interface FoundReference {
  readonly reference: Reference;
  readonly source: string;
  readonly quiet: boolean;
}

/** Operators by precedence, loosest first; each with its spelling as a word. */
const levels: readonly {
  readonly pattern: RegExp;
  readonly meaning: Readonly<Record<string, BinaryOperator>>;
}[] = [
  { pattern: /\|\||or\b/y, meaning: { '||': '||', or: '||' } },
  { pattern: /&&|and\b/y, meaning: { '&&': '&&', and: '&&' } },
  { pattern: /==|!=|eq\b|ne\b/y, meaning: { '==': '==', '!=': '!=', eq: '==', ne: '!=' } },
  {
    pattern: /<=|>=|<|>|le\b|ge\b|lt\b|gt\b/y,
    meaning: { '<=': '<=', '>=': '>=', '<': '<', '>': '>', le: '<=', ge: '>=', lt: '<', gt: '>' },
  },
  { pattern: /[+-]/y, meaning: { '+': '+', '-': '-' } },
  { pattern: /[*/%]/y, meaning: { '*': '*', '/': '/', '%': '%' } },
];

export function parseExpression(cursor: Cursor): Expression {
  return parseLevel(cursor, 0);
}

function parseLevel(cursor: Cursor, depth: number): Expression {
  const level = levels[depth];
  if (level === undefined) return parseUnary(cursor);
  let left = parseLevel(cursor, depth + 1);
  for (;;) {
    cursor.skipSpace();
    const operator = level.meaning[cursor.match(level.pattern)?.[0] ?? ''];
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: parseLevel(cursor, depth + 1) };
  }
}

function parseUnary(cursor: Cursor): Expression {
  cursor.skipSpace();
  if (cursor.match(/!|not\b/y) !== null) return { kind: 'not', operand: parseUnary(cursor) };
  if (cursor.take('-')) return { kind: 'negate', operand: parseUnary(cursor) };
  return parsePrimary(cursor);
}

function parsePrimary(cursor: Cursor): Expression {
  const start = cursor.at;
  switch (cursor.next) {
    case '$': {
      const found = parseReference(cursor);
      if (found === null) throw cursor.fault('expected a reference', start);
      return { kind: 'reference', reference: found.reference };
    }
    case '"':
      return parseInterpolation(cursor);
    case "'":
      return { kind: 'constant', value: quotedText(cursor, /'((?:[^']|'')*)'/y, "'") };
    case '[':
      return parseList(cursor);
    case '{':
      return parseMap(cursor);
    case '(': {
      cursor.expect('(');
      const inner = parseExpression(cursor);
      cursor.skipSpace();
      cursor.expect(')');
      return inner;
    }
    default:
      return parseConstant(cursor);
  }
}

function parseConstant(cursor: Cursor): Expression {
  const number = cursor.match(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  if (number !== null) return { kind: 'constant', value: Number(number[0]) };
  const word = cursor.match(/(?:true|false|null)\b/y)?.[0];
  if (word === 'true' || word === 'false') return { kind: 'constant', value: word === 'true' };
  if (word === 'null') return { kind: 'constant', value: null };
  throw cursor.fault(cursor.isAtEnd ? 'the template ends in an expression' : `unexpected ${cursor.next}`);
}

function quotedText(cursor: Cursor, pattern: RegExp, quote: string): string {
  const match = cursor.match(pattern);
  if (match === null) throw cursor.fault('a quotation is not closed');
  return (match[1] ?? '').replaceAll(quote + quote, quote);
}

function parseList(cursor: Cursor): Expression {
  cursor.expect('[');
  const items: Expression[] = [];
  while (!closes(cursor, ']', items.length)) {
    items.push(parseExpression(cursor));
    const [from] = items;
    if (from !== undefined && items.length === 1 && cursor.take('..')) {
      const to = parseExpression(cursor);
      cursor.skipSpace();
      cursor.expect(']');
      return { kind: 'range', from, to };
    }
  }
  return { kind: 'list', items };
}

function parseMap(cursor: Cursor): Expression {
  cursor.expect('{');
  const entries: (readonly [Expression, Expression])[] = [];
  while (!closes(cursor, '}', entries.length)) {
    const word = cursor.match(/[A-Za-z_]\w*/y)?.[0];
    const key: Expression = word === undefined ? parseExpression(cursor) : { kind: 'constant', value: word };
    cursor.skipSpace();
    cursor.expect(':');
    entries.push([key, parseExpression(cursor)]);
  }
  return { kind: 'map', entries };
}

function parseArguments(cursor: Cursor): Expression[] {
  cursor.expect('(');
  const given: Expression[] = [];
  while (!closes(cursor, ')', given.length)) given.push(parseExpression(cursor));
  return given;
}

/** Whether the enclosure ends here; if not and it has begun, takes the comma before the next element. */
function closes(cursor: Cursor, end: string, count: number): boolean {
  cursor.skipSpace();
  if (cursor.take(end)) return true;
  if (count > 0) cursor.expect(',');
  cursor.skipSpace();
  return false;
}

/**
 * Reads `$x.y`, `${x.y}`, `$!x` or `$!{x}`.
 * @returns `null`, with the cursor where it was, if the dollar stands for itself
 */
export function parseReference(cursor: Cursor): FoundReference | null {
  const start = cursor.at;
  const position = cursor.position;
  const opening = cursor.match(/\$(!?)(\{?)(?=[A-Za-z_])/y);
  const name = opening === null ? undefined : cursor.match(/[A-Za-z_][\w-]*/y)?.[0];
  if (opening === null || name === undefined) {
    cursor.at = start;
    return null;
  }
  const reference = { name, steps: parseSteps(cursor), position };
  if (opening[2] === '{' && !cursor.take('}')) throw cursor.fault('a reference is not closed', start);
  return { reference, source: cursor.text.slice(start, cursor.at), quiet: opening[1] === '!' };
}

function parseSteps(cursor: Cursor): Step[] {
  const steps: Step[] = [];
  for (;;) {
    const property = cursor.match(/\.([A-Za-z_][\w-]*)/y)?.[1];
    if (property !== undefined) {
      steps.push(
        cursor.next === '('
          ? { kind: 'method', name: property, arguments: parseArguments(cursor) }
          : { kind: 'property', name: property },
      );
    } else if (cursor.take('[')) {
      steps.push({ kind: 'index', index: parseExpression(cursor) });
      cursor.skipSpace();
      cursor.expect(']');
    } else return steps;
  }
}

/**
 * Reads a text in double quotes, in which references count and a number sign stands for itself: DynamoDB's
 * placeholders (`"#name"`) are written that way.
 */
function parseInterpolation(cursor: Cursor): Expression {
  const inside = cursor.positionAt(cursor.at + 1);
  const match = cursor.match(/"((?:[^"]|"")*)"/y);
  if (match === null) throw cursor.fault('a quotation is not closed');
  const parts = parseReferences(new Cursor(cursor.template, (match[1] ?? '').replaceAll('""', '"'), inside));
  const [first] = parts;
  if (first === undefined) return { kind: 'constant', value: '' };
  return parts.length === 1 && first.kind === 'text'
    ? { kind: 'constant', value: first.text }
    : { kind: 'interpolation', parts };
}

function parseReferences(cursor: Cursor): TextPart[] {
  const parts: TextPart[] = [];
  while (!cursor.isAtEnd) {
    const text = cursor.match(/[^$]+/y)?.[0];
    if (text !== undefined) parts.push({ kind: 'text', text });
    else parts.push(parsePrint(cursor));
  }
  return parts;
}

/** A reference to print, or the dollar itself. */
export function parsePrint(cursor: Cursor): TextPart {
  const found = parseReference(cursor);
  if (found !== null) return { kind: 'print', ...found };
  cursor.expect('$');
  return { kind: 'text', text: '$' };
}
