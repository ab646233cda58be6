import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('discard-held');
const held = { roomId: 'r1', heldId: 'h1', reason: 'REPORTED' };
const entry = { roomId: 'r1', action: 'HELD_DISCARDED', actorId: 'u9', detail: '{}' };
const unseen = {
  ...held,
  reason: 'ROOM_HOLDS',
  senderId: 'u1',
  senderName: 'Ann',
  content: 'Rubbish',
  nonce: 'n1',
};

test('[HLD8] a held post leaves the queue; a reported one is removed for good in the same transaction', () => {
  expect(resolver.request({ stash: { held: unseen, entry } })).toMatchObject({
    value: {
      transactItems: [
        { operation: 'DeleteItem' },
        {
          table: '@@ReceiptTable@@',
          operation: 'PutItem',
          key: { userId: { S: 'u1' }, nonce: { S: 'n1' } },
          attributeValues: { heldFor: { S: 'ROOM_HOLDS' }, postId: { S: 'h1' } },
        },
        { table: '@@AuditEntryTable@@', attributeValues: { action: { S: 'HELD_DISCARDED' } } },
      ],
    },
  });
  expect(resolver.request({ stash: { held, entry } })).toMatchObject({
    value: {
      transactItems: [
        { operation: 'DeleteItem', condition: { expression: 'attribute_exists(heldId)' } },
        { operation: 'UpdateItem', condition: { expression: '#state = :held' } },
        { table: '@@AuditEntryTable@@' },
      ],
    },
  });
});

test('[HLD11] what is told of a discarded post is which one it is, and not what it said', () => {
  expect(resolver.response({ stash: { held: unseen } })).toEqual({
    kind: 'value',
    value: { roomId: 'r1', messageId: 'h1', state: 'DISCARDED', senderId: 'u1', nonce: 'n1' },
  });
  expect(resolver.response({ stash: { held: { ...unseen, parentId: 'm1' } } })).toMatchObject({
    value: { messageId: 'm1', threadId: 'h1', state: 'DISCARDED' },
  });
  expect(resolver.response({ stash: { held } })).toEqual({
    kind: 'value',
    value: { roomId: 'r1', messageId: 'h1', state: 'REMOVED' },
  });
});
