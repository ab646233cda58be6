import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('hide-reported');
const message = { roomId: 'r1', messageId: 'm1', content: 'Rude', nonce: 'n', senderId: 'u1', replyCount: 2 };

test('[RPT6] a report that hides nothing tells nothing of the message', () => {
  expect(resolver.request({ stash: { message, isNew: true, hasEnough: false } })).toMatchObject({
    value: { roomId: 'r1', messageId: 'm1' },
  });
});

test('[RPT2] what is hidden is kept as it was read, in one transaction', () => {
  expect(resolver.request({ stash: { message, isNew: true, hasEnough: true } })).toMatchObject({
    value: {
      operation: 'TransactWriteItems',
      transactItems: [
        {
          operation: 'UpdateItem',
          condition: { expression: expect.stringContaining('content = :content') as string },
        },
        { operation: 'PutItem', attributeValues: { content: { S: 'Rude' }, reason: { S: 'REPORTED' } } },
      ],
    },
  });
});

test('[RPT2] readers are told that it is hidden, without what it said', () => {
  const outcome = resolver.response({ stash: { message, hiddenAt: 'now' } });
  expect(outcome).toMatchObject({ value: { messageId: 'm1', state: 'HELD', content: '', removedAt: 'now' } });
  expect(JSON.stringify(outcome)).not.toContain('Rude');
});
