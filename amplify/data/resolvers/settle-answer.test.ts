import { expect, test } from 'vitest';
import { postStash } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('settle-answer');
const stash = () => postStash({ parentId: 'm1', postId: 'ID2' });

test('[TCH6] a stored answer is no longer pending', () => {
  expect(resolver.request({ stash: stash() })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, messageId: { S: 'm1' } },
      update: { expression: 'DELETE pendingAnswers :ids', expressionValues: { ':ids': { SS: ['ID2'] } } },
    },
  });
});

test('[TCH6] the answer stands even if this write fails', () => {
  const error = { type: 'DynamoDB:ProvisionedThroughputExceededException', message: 'slow down' };
  const outcome = resolver.response({ stash: stash(), prev: { threadId: 'ID2' }, error });
  expect(outcome).toEqual({ kind: 'value', value: { threadId: 'ID2' } });
});
