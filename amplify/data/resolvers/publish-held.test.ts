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
const cancelled = { type: 'DynamoDB:TransactionCanceledException', message: 'cancelled' };

test('[HLD6] a message is stored and leaves the queue in one transaction, under its sender’s name', () => {
  const outcome = resolver.request({ stash: { held, message: null } });
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
      ],
    },
  });
});

test('[HLD6] an answer is counted only while nobody else is', () => {
  const message = { roomId: 'r1', messageId: 'm1', replyCount: 4 };
  expect(resolver.request({ stash: { held: { ...held, parentId: 'm1' }, message } })).toMatchObject({
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
      ],
    },
  });
});

test('[RPT3] what was reported is put back only while it is hidden', () => {
  const message = { roomId: 'r1', messageId: 'h1', replyCount: 0, removedAt: 'then', state: 'HELD' };
  expect(resolver.request({ stash: { held: { ...held, reason: 'REPORTED' }, message } })).toMatchObject({
    value: { transactItems: [{ operation: 'DeleteItem' }, { condition: { expression: '#state = :held' } }] },
  });
});

test('[HLD7] who comes second is told to look again', () => {
  expect(resolver.response({ stash: { held, published: {} }, error: cancelled })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});
