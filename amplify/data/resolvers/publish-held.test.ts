import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('publish-held');
const held = {
  roomId: 'r1',
  heldId: 'h1',
  reason: 'ROOM_HOLDS',
  parentId: null,
  content: 'Hello',
  nonce: 'n1',
  senderId: 'u1',
  senderName: 'Ann',
  senderRole: 'PARTICIPANT',
};
const entry = { roomId: 'r1', action: 'HELD_PUBLISHED', actorId: 'u9', detail: '{}' };
const cancelled = { type: 'DynamoDB:TransactionCanceledException', message: 'cancelled' };

test('[HLD6] [AUD3] a message is stored, leaves the queue and is logged in one transaction, under its sender’s name', () => {
  const outcome = resolver.request({ stash: { held, message: null, entry } });
  expect(outcome).toMatchObject({
    value: {
      operation: 'TransactWriteItems',
      transactItems: [
        { operation: 'DeleteItem', condition: { expression: 'attribute_exists(heldId)' } },
        {
          operation: 'PutItem',
          attributeValues: { senderId: { S: 'u1' }, senderName: { S: 'Ann' }, nonce: { S: 'n1' } },
          condition: { expression: 'attribute_not_exists(messageId)' },
        },
        { table: '@@ReceiptTable@@', key: { userId: { S: 'u1' }, nonce: { S: 'n1' } } },
        {
          table: '@@AuditEntryTable@@',
          operation: 'PutItem',
          key: { roomId: { S: 'r1' }, entryId: { S: expect.stringMatching(/^[0-9A-Z]{26}$/) as string } },
          attributeValues: { action: { S: 'HELD_PUBLISHED' }, actorId: { S: 'u9' } },
        },
      ],
    },
  });
});

test('[HLD6] an answer is counted only while nobody else is', () => {
  const message = { roomId: 'r1', messageId: 'm1', replyCount: 4 };
  expect(resolver.request({ stash: { held: { ...held, parentId: 'm1' }, message, entry } })).toMatchObject({
    value: {
      transactItems: [
        { operation: 'DeleteItem' },
        {
          operation: 'UpdateItem',
          update: { expressionValues: { ':next': { N: 5 } } },
          condition: { expression: 'attribute_not_exists(removedAt) AND replyCount = :count' },
        },
        { operation: 'PutItem', attributeValues: { position: { N: 5 } } },
        { table: '@@ReceiptTable@@', attributeValues: { parentId: { S: 'm1' } } },
        { table: '@@AuditEntryTable@@' },
      ],
    },
  });
});

test('[RPT3] what was reported is put back only while it is hidden', () => {
  const message = { roomId: 'r1', messageId: 'h1', replyCount: 0, removedAt: 'then', state: 'HELD' };
  expect(
    resolver.request({ stash: { held: { ...held, reason: 'REPORTED' }, message, entry } }),
  ).toMatchObject({
    value: {
      transactItems: [{ operation: 'DeleteItem' }, { condition: { expression: '#state = :held' } }, {}],
    },
  });
});

test.each([
  ['NOT_HELD', 'who comes second learns that somebody has decided', ['ConditionalCheckFailed', 'None']],
  ['TRY_AGAIN', 'who meets another answer is to try again', ['None', 'ConditionalCheckFailed']],
  ['TRY_AGAIN', 'who meets a decision that is being made is to try again', ['TransactionConflict', 'None']],
])('[HLD7] %s: %s', (errorType, _what, types) => {
  const result = { keys: null, cancellationReasons: types.map((type) => ({ type, message: '' })) };
  const ctx = { stash: { held, published: {} }, error: cancelled, result };
  expect(resolver.response(ctx)).toMatchObject({ error: { errorType } });
});

test('[HLD7] a transaction that met another before it began is to be tried again', () => {
  const error = { type: 'DynamoDB:TransactionConflictException', message: 'conflict' };
  expect(resolver.response({ stash: { held, published: {} }, error, result: null })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});
