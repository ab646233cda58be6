import { expect, test } from 'vitest';
import type { MappingEffects } from '../../../local/appsync/resolvers';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-review-listener');
/** Each way in which something is told: the values that its fields may have. */
const filtersOf = ({ subscriptionFilter }: MappingEffects) =>
  subscriptionFilter?.filterGroup.map(({ filters }) =>
    Object.fromEntries(filters.map(({ fieldName, value }) => [fieldName, [value].flat()])),
  );
const context = { args: { roomId: 'r1' }, userId: 'u1' };

test('[RPT7] a listener hears of one room, and only of what was published, put back or hidden', () => {
  const { outcome, effects } = resolver.respond({ ...context, result: null });
  expect(outcome).toMatchObject({ value: null });
  expect(filtersOf(effects)).toEqual([
    { roomId: ['r1'], state: ['VISIBLE', 'HELD'] },
    { roomId: ['r1'], state: ['DISCARDED'], senderId: ['u1'] },
  ]);
});

test('[RPT7] who is banned does not listen', () => {
  expect(resolver.response({ ...context, result: { bannedAt: 'then' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
});

test('[HLD12] what was discarded is told to its sender, by the token, and to moderators', () => {
  const claimed = { ...context, args: { roomId: 'r1', senderId: 'u2' }, result: null };
  expect(filtersOf(resolver.respond(claimed).effects)).toContainEqual({
    roomId: ['r1'],
    state: ['DISCARDED'],
    senderId: ['u1'],
  });
  expect(filtersOf(resolver.respond({ ...claimed, groups: ['Moderator'] }).effects)).toEqual([
    { roomId: ['r1'], state: ['VISIBLE', 'HELD', 'DISCARDED', 'REPORTS_JUDGED'] },
  ]);
});
