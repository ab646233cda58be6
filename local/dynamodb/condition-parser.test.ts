import { describe, expect, it } from 'vitest';
import type { ParseContext } from './condition-nodes';
import { parseCondition } from './condition-parser';
import { dynaliteParseCondition } from './dynalite-internals';

function makeContext(): ParseContext {
  return {
    attrNames: { '#t': 'title', '#s': 'status' },
    attrVals: { ':a': { S: 'a' }, ':b': { S: 'b' }, ':n': { N: '1' }, ':m': { N: '2' }, ':t': { S: 'SS' } },
    unusedAttrNames: { '#t': true, '#s': true },
    unusedAttrVals: { ':a': true, ':b': true, ':n': true, ':m': true, ':t': true },
    isReserved: (name) => ['STATUS', 'SIZE', 'NOT', 'AND'].includes(name.toUpperCase()),
    compare: (_, left, right) => Number(left?.['N']) > Number(right?.['N']),
  };
}

/** The outcome of a parse, with what it left of the context's unused placeholders. */
function outcome(parse: typeof parseCondition, expression: string): unknown {
  const context = makeContext();
  const parsed = parse(expression, { context });
  return typeof parsed === 'string' ? parsed : [parsed, context.unusedAttrNames, context.unusedAttrVals];
}

describe('a condition', () => {
  it.each([
    'title = :a',
    '#t <> :a',
    'x<:n',
    'x <= :n and y >= :m Or z > :n',
    'a = :a OR b = :b AND NOT c = :a',
    '(a = :a OR b = :b) AND (c = :a)',
    'NOT (a = :a AND b = :b)',
    'not a = :a and not b = :b',
    'x BETWEEN :n AND :m AND y between :n and :n',
    'x IN (:a, :b) AND y in (:n)',
    'attribute_exists(#t) AND attribute_not_exists ( #s )',
    'attribute_type(x, :t) AND begins_with(#t, :a) AND contains(tags, :b)',
    'size(x) > :n AND size(#t.list[0]) = size(y)',
    'a.b.#t[3].c = :a',
    'a[0][1] = :n',
    'x = x.y',
  ])('%s parses as dynalite parses it', (expression) => {
    expect(outcome(parseCondition, expression)).toEqual(outcome(dynaliteParseCondition, expression));
  });

  it.each([
    'status = :a',
    'a = :unknown',
    '#unknown = :a',
    '((a = :a))',
    'a = :a AND ((b = :b OR c = :a))',
    'exists(a)',
    'size(a)',
    'attribute_exists(a) = :a',
    'attribute_exists(:a)',
    'attribute_exists(a, b)',
    'begins_with(a, :n)',
    'attribute_type(a, :n)',
    'attribute_type(a, :a)',
    'attribute_type(a, b)',
    'size(:n) > :n',
    'a = a',
    'a.b[0] = a.b[0]',
    'contains(a, a)',
    'x BETWEEN :m AND :n',
    'x BETWEEN :a AND :n',
  ])('%s is refused in the words of dynalite', (expression) => {
    const refusal = outcome(dynaliteParseCondition, expression);
    expect(refusal).toBeTypeOf('string');
    expect(outcome(parseCondition, expression)).toBe(refusal);
  });

  it.each([
    ['a =', 'token: "<EOF>", near: "a ="'],
    ['', 'token: "<EOF>", near: ""'],
    ['a', 'token: "<EOF>", near: "a"'],
    ['a = :a b', 'token: "b", near: "a = :a b"'],
    ['(a = :a', 'token: "<EOF>", near: "(a = :a"'],
    ['a = :a)', 'token: ")", near: "a = :a)"'],
    ['a ? :a', 'token: "?", near: "a ? :a"'],
    ['NOT NOT a = :a', 'token: "a", near: "NOT NOT a = :a"'],
    ['a IN ()', 'token: ")", near: "a IN ()"'],
    ['a[x] = :a', 'token: "x", near: "a[x] = :a"'],
  ])('%s is a syntax error that tells where', (expression, message) => {
    expect(() => parseCondition(expression, { context: makeContext() })).toThrow(
      expect.objectContaining({ name: 'SyntaxError', message }) as Error,
    );
    expect(() => dynaliteParseCondition(expression, { context: makeContext() })).toThrow();
  });

  it('of two hundred levels parses at once', () => {
    let expression = 'a = :a';
    for (let level = 0; level < 200; level += 1)
      expression = `b = :b ${level % 2 === 0 ? 'OR' : 'AND'} (${expression})`;
    expect(parseCondition(expression, { context: makeContext() })).toBeTypeOf('object');
  });

  it('longer than 4 KB is refused', () => {
    expect(parseCondition('a = :a'.padEnd(4097), { context: makeContext() })).toBe(
      'Expression size has exceeded the maximum allowed size; expression size: 4097',
    );
  });
});
