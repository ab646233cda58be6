import { expect, test } from 'vitest';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('take-measure');
const args = (measure: string) => ({ roomId: 'r1', userId: 'u1', measure, seconds: 60 });

test.each([
  ['MUTE', 'SET updatedAt = :at, mutedUntil = :until'],
  ['UNMUTE', 'SET updatedAt = :at REMOVE mutedUntil'],
  ['UNBAN', 'SET updatedAt = :at REMOVE bannedAt'],
])('[MUT1] %s is one write', (measure, expression) => {
  expect(resolver.request({ args: args(measure) })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, userId: { S: 'u1' } },
      update: { expression },
    },
  });
});

test('[BAN2] a second ban keeps the time of the first', () => {
  expect(resolver.request({ args: args('BAN') })).toMatchObject({
    value: { update: { expression: expect.stringContaining('if_not_exists(bannedAt, :at)') as string } },
  });
});

test('[MUT2] the write leaves moderators and strangers alone', () => {
  expect(resolver.request({ args: args('BAN') })).toMatchObject({
    value: { condition: { expression: 'attribute_exists(userId) AND #role <> :moderator' } },
  });
  const failed = { args: args('BAN'), error: conditionFailed };
  expect(resolver.response({ ...failed, result: null })).toMatchObject({
    error: { errorType: 'NOT_JOINED' },
  });
  expect(resolver.response({ ...failed, result: { role: 'MODERATOR' } })).toMatchObject({
    error: { errorType: 'FORBIDDEN_TARGET' },
  });
});
