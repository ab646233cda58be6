import { describe, expect, it } from 'vitest';
import type { PreparedSubscription } from '../graphql';
import type { Subscriber } from './subscriber';
import { SubscriptionGroups } from './subscription-groups';

function subscriber(id: string, given: Partial<PreparedSubscription> = {}): Subscriber {
  return {
    id,
    expiresAt: null,
    deliver: () => true,
    invalidate: () => undefined,
    subscription: {
      fieldName: 'onPost',
      mutationFields: ['createPost'],
      arguments: {},
      filter: null,
      invalidationFilter: null,
      projectionKey: 'all fields',
      project: () => ({ data: null }),
      ...given,
    },
  };
}

const term = (fieldName: string, value: string) =>
  ({ filterGroup: [{ filters: [{ fieldName, operator: 'eq' as const, value }] }] }) as const;

describe('groups of subscribers', () => {
  it('make one of people who ask for the same, whatever would end their subscriptions', () => {
    const groups = new SubscriptionGroups();
    const filter = term('blogId', 'b1');
    const people = ['ann', 'bob', 'cem'].map((name) =>
      subscriber(name, { filter, invalidationFilter: term('readerId', name), arguments: { as: name } }),
    );
    people.forEach((one) => groups.add(one));
    const matching = [...groups.match({ blogId: 'b1' })];
    expect(matching.map(({ members }) => [...members])).toEqual([people]);
    expect(groups.match({ blogId: 'b2' }).size).toBe(0);
    expect(groups.subscribers()).toEqual(people);
  });

  it('keep apart who asks for other fields, another filter or other arguments', () => {
    const groups = new SubscriptionGroups();
    const apart = [
      subscriber('a'),
      subscriber('b', { projectionKey: 'the id' }),
      subscriber('c', { filter: term('blogId', 'b1') }),
      subscriber('d', { arguments: { blogId: 'b1' } }),
    ];
    apart.forEach((one) => groups.add(one));
    expect(groups.match({ blogId: 'b1' }).size).toBe(4);
    expect(groups.match({ blogId: 'b2' }).size).toBe(2);
  });

  it('are empty once everyone has gone', () => {
    const groups = new SubscriptionGroups();
    const people = [subscriber('a'), subscriber('b')];
    people.forEach((one) => groups.add(one));
    for (const one of people) {
      expect(groups.isEmpty).toBe(false);
      groups.remove(one);
    }
    expect(groups.isEmpty).toBe(true);
    expect(groups.match({}).size).toBe(0);
  });
});
