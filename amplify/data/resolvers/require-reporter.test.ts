import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('require-reporter');
const args = { roomId: 'r1', messageId: '01J00000000000000000000000' };

test('[RPT5] who reports has joined and isn’t banned', () => {
  expect(resolver.request({ args, userId: 'u1' })).toMatchObject({
    value: { operation: 'GetItem', key: { userId: { S: 'u1' } }, consistentRead: true },
  });
  expect(resolver.response({ args, result: null })).toMatchObject({ error: { errorType: 'NOT_JOINED' } });
  expect(resolver.response({ args, result: { bannedAt: 'then' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
  expect(resolver.response({ args, result: { userId: 'u1' } })).toMatchObject({ value: null });
});

test('[RPT5] a reason has a bound', () => {
  expect(resolver.request({ args: { ...args, reason: 'x'.repeat(301) } })).toMatchObject({
    error: { errorType: 'TOO_LONG' },
  });
});
