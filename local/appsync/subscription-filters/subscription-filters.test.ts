import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equalityAnchors,
  evaluateSubscriptionFilter,
  parseSubscriptionFilter,
  readNotificationField,
  toSubscriptionFilter,
  type FilterOperator,
  type SubscriptionFilter,
} from './index';

const one = (fieldName: string, operator: FilterOperator, value: unknown): SubscriptionFilter => ({
  filterGroup: [{ filters: [{ fieldName, operator, value }] }],
});

describe('a filter beyond what AppSync documents', () => {
  const group = (...filters: { fieldName: string; operator: string; value: unknown }[]) => ({ filters });
  const eq = (fieldName: string) => ({ fieldName, operator: 'eq', value: 1 });
  const isIn = (fieldName: string, count: number) => ({
    fieldName,
    operator: 'in',
    value: Array.from({ length: count }, (_, index) => index),
  });
  const fields = ['a', 'b', 'c', 'd', 'e'].map(eq);
  it.each([
    ['five fields', [group(...fields, eq('e'))], null],
    ['six fields', [group(...fields, eq('f'))], 'more than 5 fields'],
    ['ten filters', Array.from({ length: 10 }, () => group(eq('a'))), null],
    ['eleven filters', Array.from({ length: 11 }, () => group(eq('a'))), 'at most 10 filters'],
    ['in with in, ten in all', [group(isIn('a', 5), isIn('b', 2))], null],
    ['in with in, more in all', [group(isIn('a', 4), isIn('b', 3))], 'at most 10 filters'],
    ['a text of 256', [group({ ...eq('a'), value: 'x'.repeat(256) })], null],
    ['a longer text', [group({ ...eq('a'), value: 'x'.repeat(257) })], 'at most 256 characters'],
  ])('is refused: %s', (_, filterGroup, reason) => {
    const parse = () => parseSubscriptionFilter({ filterGroup });
    if (reason === null) expect(parse).not.toThrow();
    else expect(parse).toThrow(reason);
  });
});

describe('evaluateSubscriptionFilter', () => {
  const note = { title: 'Tulips', stars: 4, done: false, tags: ['red', 'spring'], author: { name: 'Ada' } };
  it.each<[string, FilterOperator, unknown, boolean]>([
    ['title', 'eq', 'Tulips', true],
    ['stars', 'eq', '4', false],
    ['done', 'eq', false, true],
    ['done', 'ne', false, false],
    ['stars', 'lt', 4, false],
    ['stars', 'le', 4, true],
    ['stars', 'gt', 3, true],
    ['stars', 'ge', 5, false],
    ['title', 'gt', 'Roses', true],
    ['stars', 'gt', '3', false],
    ['stars', 'between', [4, 9], true],
    ['stars', 'between', [5, 9], false],
    ['title', 'beginsWith', 'Tul', true],
    ['title', 'contains', 'lip', true],
    ['tags', 'contains', 'red', true],
    ['tags', 'notContains', 'red', false],
    ['tags', 'containsAny', ['blue', 'spring'], true],
    ['tags', 'containsAny', ['blue'], false],
    ['title', 'in', ['Roses', 'Tulips'], true],
    ['title', 'notIn', ['Roses', 'Tulips'], false],
    ['author.name', 'eq', 'Ada', true],
    ['author.name.first', 'eq', 'Ada', false],
  ])('%s %s %j is %s', (field, operator, value, expected) => {
    expect(evaluateSubscriptionFilter(one(field, operator, value), note)).toBe(expected);
  });

  it('treats a missing field as null, which only negative operators and eq null accept', () => {
    const accepted = (
      ['ne', 'notContains', 'notIn', 'eq', 'lt', 'contains', 'in', 'between'] as const
    ).filter((operator) =>
      evaluateSubscriptionFilter(
        one('absent', operator, operator === 'in' || operator === 'notIn' ? ['x'] : 'x'),
        note,
      ),
    );
    expect(accepted).toEqual(['ne', 'notContains', 'notIn']);
    expect(evaluateSubscriptionFilter(one('absent', 'eq', null), note)).toBe(true);
    expect(evaluateSubscriptionFilter(one('title', 'eq', null), note)).toBe(false);
  });

  it('needs all terms of a group and any group', () => {
    const filter = toSubscriptionFilter({
      or: [{ title: { eq: 'Roses' } }, { title: { eq: 'Tulips' }, stars: { ge: 4 } }],
    });
    expect(evaluateSubscriptionFilter(filter, note)).toBe(true);
    expect(evaluateSubscriptionFilter(filter, { ...note, stars: 3 })).toBe(false);
  });

  it('never reads what a notification inherits', () => {
    expect(readNotificationField(note, 'constructor.name')).toBeUndefined();
    expect(readNotificationField(note, '__proto__')).toBeUndefined();
    expect(readNotificationField(note, 'tags.length')).toBeUndefined();
    expect(readNotificationField(JSON.parse('{"__proto__":{"x":1}}'), '__proto__.x')).toBe(1);
  });
});

describe('toSubscriptionFilter', () => {
  it('joins sibling fields with AND and several operators of one field with OR', () => {
    expect(toSubscriptionFilter({ stars: { gt: 2, eq: 0 }, title: { ne: 'x' } })).toEqual({
      filterGroup: [
        {
          filters: [
            { fieldName: 'stars', operator: 'gt', value: 2 },
            { fieldName: 'title', operator: 'ne', value: 'x' },
          ],
        },
        {
          filters: [
            { fieldName: 'stars', operator: 'eq', value: 0 },
            { fieldName: 'title', operator: 'ne', value: 'x' },
          ],
        },
      ],
    });
  });

  it('leaves out ignored fields and nulls, at every level', () => {
    const filter = { title: { eq: 'x' }, and: [{ stars: { eq: 1 } }, { author: { eq: 'a' } }], done: null };
    expect(toSubscriptionFilter(filter, ['author', 'title']).filterGroup).toEqual([
      { filters: [{ fieldName: 'stars', operator: 'eq', value: 1 }] },
    ]);
  });

  it('demands at least one of the rules beside the filter', () => {
    const filter = toSubscriptionFilter({ stars: { ge: 3 } }, [], {
      author: { eq: 'Ada' },
      title: { eq: 'T' },
    });
    expect(evaluateSubscriptionFilter(filter, { stars: 3, author: 'Ada' })).toBe(true);
    expect(evaluateSubscriptionFilter(filter, { stars: 3, title: 'T' })).toBe(true);
    expect(evaluateSubscriptionFilter(filter, { stars: 3, author: 'Bob' })).toBe(false);
    expect(evaluateSubscriptionFilter(filter, { stars: 2, author: 'Ada' })).toBe(false);
  });

  it.each([
    [{ title: { attributeExists: true } }, 'attributeExists'],
    [{ title: { in: ['1', '2', '3', '4', '5', '6'] } }, 'at most 5'],
    [{ title: 'Tulips' }, 'title is not a map of operators'],
    [{ title: { between: ['a'] } }, 'exactly two'],
    [{ 'a.b.c.d.e.f': { eq: 1 } }, 'levels deep'],
  ])('refuses %j by name', (filter, reason) => {
    expect(() => toSubscriptionFilter(filter)).toThrow(reason);
  });

  it('refuses a filter that multiplies out without bound', () => {
    const pair = { or: [{ a: { eq: 1 } }, { a: { eq: 2 } }] };
    expect(() => toSubscriptionFilter({ and: Array.from({ length: 30 }, () => pair) })).toThrow(
      'alternatives',
    );
  });
});

describe('parseSubscriptionFilter', () => {
  it('refuses what is not a filter', () => {
    expect(() => parseSubscriptionFilter({})).toThrow('filterGroup is not a list');
    expect(() => parseSubscriptionFilter({ filterGroup: [{ filters: [{ operator: 'eq' }] }] })).toThrow(
      'fieldName',
    );
  });
});

describe('equalityAnchors', () => {
  it('gives none when a group demands no equality', () => {
    expect(equalityAnchors(one('stars', 'gt', 1))).toBeNull();
    expect(equalityAnchors({ filterGroup: [] })).toBeNull();
    expect(equalityAnchors(one('title', 'eq', null))).toBeNull();
    expect(equalityAnchors(toSubscriptionFilter({ or: [{ a: { eq: 1 } }, { b: { gt: 1 } }] }))).toBeNull();
  });

  it('lets no passing notification through without one of its anchors', () => {
    const value = fc.integer({ min: 0, max: 3 });
    const field = fc.constantFrom('a', 'b', 'c');
    const term = fc.oneof(
      fc.record({ fieldName: field, operator: fc.constantFrom('eq', 'ne', 'gt', 'le'), value }),
      fc.record({
        fieldName: field,
        operator: fc.constantFrom('in', 'notIn'),
        value: fc.array(value, { maxLength: 3 }),
      }),
    );
    const filter = fc.record({
      filterGroup: fc.array(fc.record({ filters: fc.array(term, { maxLength: 3 }) }), { maxLength: 3 }),
    });
    const payload = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(filter, payload, (input: SubscriptionFilter, notification) => {
        const anchors = equalityAnchors(input);
        if (anchors === null || !evaluateSubscriptionFilter(input, notification)) return;
        expect(
          anchors.some((anchor) => readNotificationField(notification, anchor.field) === anchor.value),
        ).toBe(true);
      }),
    );
  });
});
