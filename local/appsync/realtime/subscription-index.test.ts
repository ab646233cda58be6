import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreparedSubscription } from '../graphql';
import { evaluateSubscriptionFilter, type SubscriptionFilter } from '../subscription-filters';
import { SubscriptionIndex, type Indexed } from './subscription-index';

function subscriber(given: Partial<PreparedSubscription>): Indexed {
  return {
    subscription: {
      fieldName: 'onPost',
      mutationFields: ['createPost'],
      arguments: {},
      filter: null,
      invalidationFilter: null,
      projectionKey: '',
      project: () => ({ data: null }),
      ...given,
    },
  };
}

const values = fc.constantFrom<string | number | boolean>('a', 'b', 1, '1', true);
const fields = fc.constantFrom('x', 'y');
const term = fc.record({
  fieldName: fields,
  operator: fc.constantFrom('eq' as const, 'ne' as const),
  value: values,
});
const filters: fc.Arbitrary<SubscriptionFilter> = fc.record({
  filterGroup: fc.array(fc.record({ filters: fc.array(term, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const payloads = fc.dictionary(fields, fc.option(values));

describe('the subscription index', () => {
  it('finds exactly the subscribers whose filters an event passes', () => {
    fc.assert(
      fc.property(fc.array(filters, { maxLength: 12 }), payloads, (all, payload) => {
        const index = new SubscriptionIndex<Indexed>();
        const subscribers = all.map((filter) => subscriber({ filter }));
        subscribers.forEach((one) => index.add(one));
        const expected = subscribers.filter(
          ({ subscription }) =>
            subscription.filter && evaluateSubscriptionFilter(subscription.filter, payload),
        );
        expect(new Set(index.match(payload))).toEqual(new Set(expected));
      }),
    );
  });

  it('is empty once every subscriber was removed', () => {
    fc.assert(
      fc.property(fc.array(filters, { maxLength: 6 }), (all) => {
        const index = new SubscriptionIndex<Indexed>();
        const subscribers = all.map((filter) => subscriber({ filter }));
        subscribers.forEach((one) => index.add(one));
        expect(index.all().size).toBe(subscribers.length);
        subscribers.forEach((one) => index.remove(one));
        expect(index.isEmpty).toBe(true);
      }),
    );
  });

  it.each([
    [{}, { blogId: 'b1' }, true],
    [{ blogId: 'b1' }, { blogId: 'b1', body: 'x' }, true],
    [{ blogId: 'b1' }, { blogId: 'b2' }, false],
    [{ blogId: 'b1' }, {}, false],
    [{ blogId: 'b1', body: null }, { blogId: 'b1' }, true],
    [{ blogId: 'b1', body: null }, { blogId: 'b1', body: 'x' }, false],
    [{ body: null }, { body: null }, true],
    [{ count: 1 }, { count: '1' }, false],
  ])('arguments %j match event %j: %s', (args, payload, expected) => {
    const index = new SubscriptionIndex<Indexed>();
    index.add(subscriber({ arguments: args }));
    expect(index.match(payload).size === 1).toBe(expected);
  });

  it('lets an enhanced filter replace the arguments', () => {
    const index = new SubscriptionIndex<Indexed>();
    const filter = { filterGroup: [{ filters: [{ fieldName: 'x', operator: 'eq' as const, value: 1 }] }] };
    index.add(subscriber({ arguments: { y: 2 }, filter }));
    expect(index.match({ x: 1, y: 3 }).size).toBe(1);
  });
});
