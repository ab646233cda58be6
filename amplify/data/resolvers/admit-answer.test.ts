import { expect, test } from 'vitest';
import { parentId, postStash, reads } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-answer');
const receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'ID1', parentId, claimedMs: 1 };

test('[ADM1] an answer is admitted like a message', () => {
  expect(resolver.request({ stash: postStash({ parentId }) })).toMatchObject({
    value: { operation: 'UpdateItem', key: { roomId: { S: 'r1' }, userId: { S: 'u1' } } },
  });
});

test('[RCL2] a retry reads the answer that the first may have stored', () => {
  const keys = [{ roomId: { S: 'r1' }, 'messageId#threadId': { S: `${parentId}#ID1` } }];
  const stash = postStash({ receipt, parentId });
  expect(resolver.request({ stash })).toMatchObject({
    value: { operation: 'BatchGetItem', tables: { '@@ThreadTable@@': { keys, consistentRead: true } } },
  });
  resolver.response({ stash, result: reads({ Thread: { threadId: 'ID1' } }) });
  expect(stash).toMatchObject({ recalled: { threadId: 'ID1' } });
});
