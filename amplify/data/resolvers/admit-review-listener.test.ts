import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-review-listener');
const context = { args: { roomId: 'r1' }, userId: 'u1' };

test('[RPT7] a listener hears of one room, and only of what was published, put back or hidden', () => {
  const { outcome, effects } = resolver.respond({ ...context, result: null });
  expect(outcome).toMatchObject({ value: null });
  const filters = JSON.stringify(effects);
  expect(filters).toContain('r1');
  expect(filters).toContain('VISIBLE');
  expect(filters).toContain('HELD');
});

test('[RPT7] who is banned does not listen', () => {
  expect(resolver.response({ ...context, result: { bannedAt: 'then' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
});
