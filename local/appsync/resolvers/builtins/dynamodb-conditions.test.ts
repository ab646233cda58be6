import { describe, expect, it } from 'vitest';
import { toDynamoDbCondition } from './dynamodb-conditions';

describe('conditions for DynamoDB', () => {
  it('names attributes and values as AppSync documents it', () => {
    expect(toDynamoDbCondition({ title: { contains: 'Hello World' } })).toEqual({
      expression: 'contains(#title, :title_contains)',
      expressionNames: { '#title': 'title' },
      expressionValues: { ':title_contains': { S: 'Hello World' } },
    });
  });

  it.each([
    [{ a: { eq: 1 } }, '#a = :a_eq'],
    [{ a: { ne: null } }, '#a <> :a_ne'],
    [{ a: { ge: 1, lt: 5 } }, '#a >= :a_ge AND #a < :a_lt'],
    [{ a: { between: [1, 2] } }, '#a BETWEEN :a_between_0 AND :a_between_1'],
    [{ a: { in: ['x', 'y'] } }, '#a IN (:a_in_0, :a_in_1)'],
    [{ a: { notContains: 'x' } }, 'NOT contains(#a, :a_notContains)'],
    [{ a: { beginsWith: 'x' } }, 'begins_with(#a, :a_beginsWith)'],
    [{ a: { attributeExists: true } }, 'attribute_exists(#a)'],
    [{ a: { attributeExists: false } }, 'attribute_not_exists(#a)'],
    [{ a: { attributeType: 'string' } }, 'attribute_type(#a, :a_attributeType)'],
    [{ a: { size: { gt: 2 } } }, 'size(#a) > :a_size_gt'],
    [{ a: { size: { between: [1, 2] } } }, 'size(#a) BETWEEN :a_size_between_0 AND :a_size_between_1'],
    [{ 'a.b': { eq: 1 } }, '#a.#b = :a_b_eq'],
    [{ a: { eq: 1, gt: undefined, contains: null }, b: null }, '#a = :a_eq'],
    [{}, ''],
    [{ and: [], or: [{}], not: {} }, ''],
  ])('%j', (filter, expression) => {
    expect(toDynamoDbCondition(filter).expression).toBe(expression);
  });

  it('writes parentheses only where the meaning needs them', () => {
    const a = { a: { eq: 1 } };
    expect(toDynamoDbCondition({ and: [{ and: [a, a] }, { and: [{ and: [a] }] }] }).expression).toBe(
      '#a = :and_0_and_0_a_eq AND #a = :and_0_and_1_a_eq AND #a = :and_1_and_0_and_0_a_eq',
    );
    expect(toDynamoDbCondition({ and: [{ or: [a, a] }, { or: [a] }] }).expression).toBe(
      '(#a = :and_0_or_0_a_eq OR #a = :and_0_or_1_a_eq) AND #a = :and_1_or_0_a_eq',
    );
    expect(toDynamoDbCondition({ or: [{ a: { gt: 1, lt: 3 } }, { or: [a, a] }] }).expression).toBe(
      '#a > :or_0_a_gt AND #a < :or_0_a_lt OR #a = :or_1_or_0_a_eq OR #a = :or_1_or_1_a_eq',
    );
    expect(toDynamoDbCondition({ not: a }).expression).toBe('NOT #a = :not_a_eq');
    expect(toDynamoDbCondition({ not: { or: [a, a] } }).expression).toBe(
      'NOT (#a = :not_or_0_a_eq OR #a = :not_or_1_a_eq)',
    );
  });

  it('keeps placeholders legal and apart whatever the attributes are called', () => {
    const { expressionNames, expression } = toDynamoDbCondition({ 'a-b': { eq: 1 }, a_b: { eq: 2 } });
    expect(expressionNames).toEqual({ '#a_b': 'a-b', '#a_b_2': 'a_b' });
    expect(expression).toBe('#a_b = :a_b_eq AND #a_b_2 = :a_b_eq_2');
  });

  it('takes hostile names as the names they are', () => {
    const filter = JSON.parse('{"__proto__": {"eq": 1}, "constructor": {"eq": 2}}') as unknown;
    expect(toDynamoDbCondition(filter).expressionNames).toEqual({
      '#__proto__': '__proto__',
      '#constructor': 'constructor',
    });
  });

  it.each([
    [{ a: { near: 1 } }, 'operator near is not one of DynamoDB expressions'],
    [{ a: { constructor: 1 } }, 'operator constructor'],
    [{ a: 5 }, 'a; it is not a map of operators'],
    [{ a: { in: [] } }, 'in takes at least one value'],
    [{ a: { between: [1] } }, 'between takes 2 values'],
    [{ a: { size: { contains: 1 } } }, 'operator contains is not one of size'],
    ['a', 'a filter is not a map'],
  ])('refuses %j by name', (filter, reason) => {
    expect(() => toDynamoDbCondition(filter)).toThrow(reason);
  });
});
