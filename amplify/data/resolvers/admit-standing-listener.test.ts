import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-standing-listener');

test('[MUT3] who listens hears of the measures of one room', () => {
  const { outcome, effects } = resolver.respond({ args: { roomId: 'r1' }, result: null });
  expect(outcome).toMatchObject({ value: null });
  expect(effects.subscriptionFilter?.filterGroup).toMatchObject([
    { filters: [{ fieldName: 'roomId', operator: 'eq', value: 'r1' }] },
  ]);
});
