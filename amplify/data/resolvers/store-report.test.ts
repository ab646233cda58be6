import { expect, test } from 'vitest';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('store-report');
const args = { roomId: 'r1', messageId: 'm1', reason: 'Spam' };

test('[RPT1] there is one report of a person and a message, in the caller’s name', () => {
  expect(resolver.request({ args, userId: 'u1' })).toMatchObject({
    value: {
      operation: 'PutItem',
      key: { roomId: { S: 'r1' }, 'messageId#reporterId': { S: 'm1#u1' } },
      condition: { expression: 'attribute_not_exists(roomId)' },
    },
  });
  const stash: Record<string, unknown> = {};
  expect(resolver.response({ args, stash, error: conditionFailed })).toMatchObject({ value: null });
  expect(stash['isNew']).toBe(false);
});
