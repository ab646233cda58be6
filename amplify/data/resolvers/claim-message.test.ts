import { expect, test } from 'vitest';
import { postStash, room } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('claim-message');
const args = { input: { roomId: 'r1', messageId: 'new', content: ' Hello ', nonce: 'n1', repliedId: 'm0' } };
const receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'ID1', claimedMs: 1 };

test('[CLM1] writes down which message the nonce becomes, unless somebody has', () => {
  expect(resolver.request({ args, stash: postStash() })).toMatchObject({
    value: {
      operation: 'PutItem',
      key: { userId: { S: 'u1' }, nonce: { S: 'n1' } },
      attributeValues: { roomId: { S: 'r1' }, postId: { S: 'ID1' } },
      condition: { expression: 'attribute_not_exists(userId)' },
    },
  });
});

test('[CLM1] no two tries write the same row: AppSync would take the second for a success', () => {
  const [one, two] = [1, 2].map(() => resolver.request({ args, stash: postStash() }));
  const tryOf = (outcome: unknown) =>
    (outcome as { value: { attributeValues: Record<string, unknown> } }).value.attributeValues['tryId'];
  expect(tryOf(one)).not.toEqual(tryOf(two));
});

test('[CLM2] a receipt expires after a day', () => {
  const outcome = resolver.request({ args, stash: postStash() });
  const { expiresAt } = (outcome as { value: { attributeValues: Record<string, { N: string }> } }).value
    .attributeValues;
  expect(Math.abs(Number(expiresAt?.N) - Date.now() / 1000 - 86_400)).toBeLessThan(60);
});

test('[CLM3] of two tries at once the one that comes second is to be tried again', () => {
  expect(resolver.response({ args, stash: postStash(), error: conditionFailed })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[CLM4] another failure of the table is passed on', () => {
  const error = { type: 'DynamoDB:InternalServerError', message: 'failed' };
  expect(resolver.response({ args, stash: postStash(), error })).toMatchObject({
    error: { errorType: error.type },
  });
});

test('[RCL3] what an earlier try claimed and did not store is finished under the same id', () => {
  const handed = postStash({ receipt, isAdmitted: true });
  expect(resolver.request({ args, stash: handed })).toMatchObject({ kind: 'return', skipTo: 'NEXT' });
  expect(handed).toMatchObject({ transformedArgs: { input: { messageId: 'ID1' } } });
});

test('[CLM5] an earlier try that may still be at it is waited for', () => {
  const stash = postStash({ receipt: { ...receipt, claimedMs: Date.now() } });
  expect(resolver.request({ args, stash })).toMatchObject({ error: { errorType: 'TRY_AGAIN' } });
});

test('[CLM6] what was not stored is not stored any more once its sender may not post', () => {
  const stash = postStash({ receipt, room: { ...room, status: 'CLOSED' } });
  expect(resolver.request({ args, stash })).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
});

test('[STM1] what is stored carries the server’s id, sender and counts', () => {
  const handed = postStash({ caller: { userId: 'u1', role: 'MODERATOR' } });
  resolver.response({ args, stash: handed });
  expect(handed['transformedArgs']).toMatchObject({
    input: {
      messageId: 'ID1',
      content: 'Hello',
      senderId: 'u1',
      senderName: 'Ann',
      senderRole: 'MODERATOR',
      repliedId: 'm0',
      replyCount: 0,
    },
  });
});

test('[STM2] the key is the server’s as well', () => {
  const handed = postStash({ metadata: { modelObjectKey: { messageId: { S: 'new' } } } });
  resolver.response({ args, stash: handed });
  expect(handed['metadata']).toEqual({ modelObjectKey: { roomId: { S: 'r1' }, messageId: { S: 'ID1' } } });
});

test('[RCL9] a retry that found its message is counted, and refused when there are too many', () => {
  const stash = postStash({ receipt, recalled: { messageId: 'ID1' } });
  expect(resolver.request({ args, stash })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      update: { expression: 'ADD recalls :one' },
      condition: { expression: 'attribute_not_exists(recalls) OR recalls < :most' },
    },
  });
  expect(resolver.response({ args, stash })).toMatchObject({ value: null });
  expect(resolver.response({ args, stash, error: conditionFailed })).toMatchObject({
    error: { errorType: 'RATE_LIMITED' },
  });
});
