import { expect, test } from 'vitest';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('touch-message');
const args = { input: { roomId: 'r1', messageId: 'm1', threadId: 'new', content: 'Yes', nonce: 'n1' } };
const stash = () => ({
  draft: { roomId: 'r1', content: 'Yes', nonce: 'n1' },
  caller: { userId: 'u1', role: 'PARTICIPANT' },
  displayName: 'Ann',
  postId: 'ID2',
  recalled: null as unknown,
  metadata: {},
});

test('[TCH1] stamps the message, only if it exists', () => {
  expect(resolver.request({ args, stash: stash() })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, messageId: { S: 'm1' } },
      update: { expression: expect.stringContaining('ADD replyCount :one') as string },
      condition: { expression: 'attribute_exists(messageId)' },
    },
  });
});

test('[TCH2] an answer to an unknown message is refused', () => {
  const outcome = resolver.response({ args, stash: stash(), result: null, error: conditionFailed });
  expect(outcome).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
});

test('[TCH3] the answer carries the server’s id and sender, and its place in the thread', () => {
  const handed: Record<string, unknown> = stash();
  resolver.response({ args, stash: handed, result: { roomId: 'r1', messageId: 'm1', replyCount: 3 } });
  expect(handed).toMatchObject({
    transformedArgs: {
      input: {
        threadId: 'ID2',
        'messageId#threadId': 'm1#ID2',
        senderId: 'u1',
        senderName: 'Ann',
        position: 3,
      },
    },
    metadata: { modelObjectKey: { roomId: { S: 'r1' }, 'messageId#threadId': { S: 'm1#ID2' } } },
  });
});

test('[TCH4] a retry that found its answer touches nothing and ends with it', () => {
  const outcome = resolver.request({ args, stash: { ...stash(), recalled: { threadId: 'ID2' } } });
  expect(outcome).toEqual({ kind: 'return', value: { threadId: 'ID2' }, skipTo: 'END' });
});
