import { expect, test } from 'vitest';
import { ann } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-tick-listener');
const context = { args: { roomId: 'r1' }, userId: 'u1' };
const filterOf = (fields: Record<string, string>) => ({
  filterGroup: [
    {
      filters: Object.entries(fields).map(([fieldName, value]) => ({ fieldName, operator: 'eq', value })),
    },
  ],
});

test('[TK40] a listener hears the ticks of one room, until a ban', () => {
  expect(resolver.request(context)).toMatchObject({
    value: { operation: 'GetItem', key: { roomId: { S: 'r1' }, userId: { S: 'u1' } }, consistentRead: true },
  });
  const { outcome, effects } = resolver.respond({ ...context, result: null });
  expect(outcome).toMatchObject({ value: null });
  expect(effects.subscriptionFilter).toEqual(filterOf({ roomId: 'r1' }));
  expect(effects.invalidationFilter).toEqual(filterOf({ roomId: 'r1', userId: 'u1' }));
});

test('[TK40] who is banned does not listen', () => {
  expect(resolver.response({ ...context, result: { ...ann, bannedAt: 'then' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
});
