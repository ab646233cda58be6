import { expect, test } from 'vitest';
import { postStash } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('touch-message');
const args = { input: { roomId: 'r1', messageId: 'm1', threadId: 'new', content: 'Yes', nonce: 'n1' } };
const stash = () => postStash({ parentId: 'm1', postId: 'ID2' });

test('[TCH1] stamps the message, only if it exists', () => {
  expect(resolver.request({ args, stash: stash() })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, messageId: { S: 'm1' } },
      update: { expression: expect.stringContaining('ADD replyCount :one, pendingAnswers :ids') as string },
      condition: {
        expression: expect.stringContaining(
          'attribute_exists(messageId) AND attribute_not_exists(removedAt)',
        ) as string,
      },
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

test('[TCH5] a retry that finds its answer counted, and pending, doesn’t count it again', () => {
  const handed = stash();
  const message = { roomId: 'r1', messageId: 'm1', replyCount: 4, pendingAnswers: ['ID2', 'ID3'] };
  const outcome = resolver.response({ args, stash: handed, result: message, error: conditionFailed });
  expect(outcome.kind).toBe('value');
  expect(handed).toMatchObject({ transformedArgs: { input: { threadId: 'ID2', position: 4 } } });
});

test('[TCH2] an answer to a message that was removed meanwhile is refused', () => {
  const message = { roomId: 'r1', messageId: 'm1', replyCount: 4, removedAt: '2026-01-01T00:00:00.000Z' };
  const outcome = resolver.response({ args, stash: stash(), result: message, error: conditionFailed });
  expect(outcome).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
});

test('[TCH2] an answer at the moment of a moderator’s decision on the same message may be tried again', () => {
  const error = { type: 'DynamoDB:TransactionConflictException', message: 'conflict' };
  expect(resolver.response({ args, stash: stash(), result: null, error })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[TCH4] a retry that found its answer counts nothing at the message and ends with it', () => {
  const recalled = { threadId: 'ID1' };
  expect(resolver.request({ args, stash: { ...stash(), recalled } })).toEqual({
    kind: 'return',
    value: recalled,
    skipTo: 'END',
  });
});
