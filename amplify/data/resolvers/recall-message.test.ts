import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('recall-message');
const draft = { roomId: 'r1', content: 'Hello', nonce: 'n1' };

test('[RCL1] a first try reads nothing', () => {
  const outcome = resolver.request({ stash: { isRetry: false, draft, postId: 'ID1' } });
  expect(outcome).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
});

test('[RCL2] a retry reads, consistently, what the first may have stored', () => {
  const outcome = resolver.request({ stash: { isRetry: true, draft, postId: 'ID1' } });
  expect(outcome).toMatchObject({
    value: {
      operation: 'GetItem',
      key: { roomId: { S: 'r1' }, messageId: { S: 'ID1' } },
      consistentRead: true,
    },
  });
});

test('[RCL3] what was found is handed on', () => {
  const stash: Record<string, unknown> = {};
  resolver.response({ stash, result: { messageId: 'ID1' } });
  expect(stash).toEqual({ recalled: { messageId: 'ID1' } });
});
