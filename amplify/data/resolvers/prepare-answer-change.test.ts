import { expect, test } from 'vitest';
import { parentId, reads } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-answer-change');
const threadId = '01ARZ3NDEKTSV4RRFFQ69G5FB0';
const key = { roomId: 'r1', messageId: parentId, threadId };

test('[EDT3] reads the answer by its key, and takes no place', () => {
  const keys = [{ roomId: { S: 'r1' }, 'messageId#threadId': { S: `${parentId}#${threadId}` } }];
  expect(resolver.request({ args: { input: { ...key, content: 'x' } } })).toMatchObject({
    value: { operation: 'BatchGetItem', tables: { '@@ThreadTable@@': { keys, consistentRead: true } } },
  });
  expect(resolver.request({ args: { input: { ...key, content: 'x', position: 1 } } })).toMatchObject({
    error: { errorType: 'FORBIDDEN_FIELD' },
  });
});

test('[RMV2] a moderator’s removal of an answer is logged', () => {
  const stash: Record<string, unknown> = {};
  const answer = { ...key, senderId: 'u1', content: 'Rude', createdAt: '2026-01-01T00:00:00.000Z' };
  resolver.response({
    args: { input: { ...key, state: 'REMOVED' } },
    result: reads({ Thread: answer }),
    stash,
    userId: 'u9',
    groups: ['Moderator'],
  });
  expect(stash).toMatchObject({
    transformedArgs: { input: { ...key, content: '', state: 'REMOVED', removedBy: 'u9' } },
    entry: { action: 'ANSWER_REMOVED', messageId: parentId, threadId },
  });
});

test('[CND1] a condition of the client’s is refused', () => {
  const args = {
    input: {
      roomId: 'r1',
      messageId: '01J00000000000000000000000',
      threadId: '01J00000000000000000000000',
      content: 'Hi',
    },
    condition: { content: { eq: 'x' } },
  };
  expect(resolver.request({ args, stash: {} })).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});
