import { expect, test } from 'vitest';
import { parentId, postStash } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('claim-answer');
const receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'ID1', parentId, claimedMs: 1 };

test('[CLM1] writes down which answer, under which message, the nonce becomes', () => {
  expect(resolver.request({ stash: postStash({ parentId }) })).toMatchObject({
    value: { operation: 'PutItem', attributeValues: { postId: { S: 'ID1' }, parentId: { S: parentId } } },
  });
});

test('[CLM3] of two tries at once the one that comes second is to be tried again', () => {
  expect(resolver.response({ stash: postStash({ parentId }), error: conditionFailed })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[RCL3] what an earlier try claimed and did not store is finished', () => {
  const stash = postStash({ receipt, parentId });
  expect(resolver.request({ stash })).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
});

test('[RCL9] a retry that found its answer is counted', () => {
  const stash = postStash({ receipt, parentId, recalled: { threadId: 'ID1' } });
  expect(resolver.request({ stash })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      update: { expression: 'ADD recalls :one' },
      condition: { expression: 'attribute_not_exists(recalls) OR recalls < :most' },
    },
  });
});
