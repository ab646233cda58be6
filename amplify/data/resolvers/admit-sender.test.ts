import { expect, test } from 'vitest';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-sender');
const stash = () => ({
  draft: { roomId: 'r1', content: 'Hello', nonce: 'n1' },
  caller: { userId: 'u1', role: 'PARTICIPANT' },
});

test('[ADM1] admits in one conditional write on the row of the sender in the room', () => {
  expect(resolver.request({ stash: stash() })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, userId: { S: 'u1' } },
      condition: { expression: expect.stringContaining('attribute_exists(userId)') as string },
    },
  });
});

test('[ADM2] the id is a ULID of the server', () => {
  const outcome = resolver.request({ stash: stash() });
  expect(outcome).toMatchObject({
    value: {
      update: {
        expressionValues: { ':id': { S: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) as string } },
      },
    },
  });
});

test('[ADM3] who has not joined is refused', () => {
  const outcome = resolver.response({ stash: stash(), result: null, error: conditionFailed });
  expect(outcome).toMatchObject({ error: { errorType: 'NOT_JOINED' } });
});

test('[ADM4] a nonce that was sent before is a retry and gets the id of then', () => {
  const handed: Record<string, unknown> = stash();
  const row = { userId: 'u1', displayName: 'Ann', lastNonce: 'n1', lastMessageId: 'ID1' };
  resolver.response({ stash: handed, result: row, error: conditionFailed });
  expect(handed).toMatchObject({ isRetry: true, postId: 'ID1', displayName: 'Ann' });
});

test('[ADM5] another failure of the table is passed on', () => {
  const error = { type: 'DynamoDB:ProvisionedThroughputExceededException', message: 'slow down' };
  const outcome = resolver.response({ stash: stash(), result: null, error });
  expect(outcome).toMatchObject({ error: { errorType: error.type, message: 'slow down' } });
});
