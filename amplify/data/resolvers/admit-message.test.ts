import { expect, test } from 'vitest';
import { ann, postStash, reads, room } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('admit-message');
const receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'ID1', claimedMs: 1 };

interface Update {
  readonly update: { readonly expression: string; readonly expressionValues: Record<string, unknown> };
  readonly condition: { readonly expression: string; readonly expressionValues: Record<string, unknown> };
}

function write(changes: Record<string, unknown> = {}): Update {
  const outcome = resolver.request({ stash: postStash(changes) });
  if (outcome.kind !== 'value') throw new Error(`unable to admit; ${JSON.stringify(outcome)}`);
  return outcome.value as Update;
}

test('[ADM1] admits in one conditional write on the row of the sender in the room', () => {
  expect(resolver.request({ stash: postStash() })).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, userId: { S: 'u1' } },
      condition: {
        expression: expect.stringContaining(
          'attribute_exists(userId) AND attribute_not_exists(bannedAt)',
        ) as string,
      },
    },
  });
});

test('[ADM2] the id is a ULID of the server', () => {
  expect(write().update.expressionValues).toMatchObject({
    ':id': { S: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) as string },
  });
});

test('[ADM8] the condition holds slow mode, so that of two posts at once one passes', () => {
  const slow = write({ room: { ...room, slowModeSeconds: 30 } }).condition;
  expect(slow.expression).toContain('lastSentMs <= :before');
  expect(write().condition.expression).not.toContain('lastSentMs <=');
});

test('[ADM9] a post moves the allowance on from now, or from where it is if that is later', () => {
  expect(write().update.expression).toContain('allowanceMs = :allowance');
  const ahead = { ...ann, allowanceMs: Date.now() + 60_000 };
  expect(write({ participant: ahead }).update.expression).toContain('allowanceMs = allowanceMs + :post');
});

test('[ADM10] moderators have no limits, in the condition either', () => {
  const { condition } = write({
    caller: { userId: 'u1', role: 'MODERATOR' },
    room: { ...room, slowModeSeconds: 30 },
  });
  expect(condition.expression).not.toMatch(/mutedUntil|lastSentMs <=|allowanceMs/);
});

test('[ADM8] a failed condition is explained by the row that failed it', () => {
  const stash = postStash({ room: { ...room, slowModeSeconds: 30 } });
  const row = { ...ann, lastSentMs: Date.now() };
  expect(resolver.response({ stash, result: row, error: conditionFailed })).toMatchObject({
    error: { errorType: 'SLOW_MODE', errorInfo: { retryAfterSeconds: 30 } },
  });
});

test('[ADM11] a race between two posts of one person that no rule explains is to be tried again', () => {
  expect(resolver.response({ stash: postStash(), result: ann, error: conditionFailed })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[ADM3] whose row is gone meanwhile has not joined', () => {
  expect(resolver.response({ stash: postStash(), result: null, error: conditionFailed })).toMatchObject({
    error: { errorType: 'NOT_JOINED' },
  });
});

test('[ADM5] another failure of the table is passed on', () => {
  const error = { type: 'DynamoDB:ProvisionedThroughputExceededException', message: 'slow down' };
  expect(resolver.response({ stash: postStash(), result: null, error })).toMatchObject({
    error: { errorType: error.type, message: 'slow down' },
  });
});

test('[RCL1] a first try reads nothing more', () => {
  expect(resolver.request({ stash: postStash() })).toMatchObject({ value: { operation: 'UpdateItem' } });
});

test('[RCL2] a retry reads, consistently, what the first may have stored, and is admitted no second time', () => {
  const keys = [{ roomId: { S: 'r1' }, messageId: { S: 'ID1' } }];
  expect(resolver.request({ stash: postStash({ receipt, isAdmitted: true }) })).toMatchObject({
    value: { operation: 'BatchGetItem', tables: { '@@MessageTable@@': { keys, consistentRead: true } } },
  });
});

test('[RCL3] what was found is handed on', () => {
  const stash = postStash({ receipt });
  resolver.response({ stash, result: reads({ Message: { messageId: 'ID1' } }) });
  expect(stash).toMatchObject({ recalled: { messageId: 'ID1' } });
});

test('[RCL7] what was admitted and not claimed is not admitted again', () => {
  expect(resolver.request({ stash: postStash({ isAdmitted: true }) })).toMatchObject({
    kind: 'return',
    skipTo: 'NEXT',
  });
});
