import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('recall-answer');
const draft = { roomId: 'r1', content: 'Yes', nonce: 'n1' };
const args = { input: { messageId: 'm1' } };

test('[RCL1] a first try reads nothing', () => {
  const outcome = resolver.request({ args, stash: { isRetry: false, draft, postId: 'ID1' } });
  expect(outcome).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
});

test('[RCL2] a retry reads the answer by its composite key', () => {
  const outcome = resolver.request({ args, stash: { isRetry: true, draft, postId: 'ID1' } });
  expect(outcome).toMatchObject({
    value: { key: { roomId: { S: 'r1' }, 'messageId#threadId': { S: 'm1#ID1' } }, consistentRead: true },
  });
});

test('[RCL3] what was found is handed on', () => {
  const stash: Record<string, unknown> = {};
  resolver.response({ stash, result: { threadId: 'ID1' } });
  expect(stash).toEqual({ recalled: { threadId: 'ID1' } });
});
