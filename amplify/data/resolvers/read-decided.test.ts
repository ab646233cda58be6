import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('read-decided');
const reads = (message: unknown) => ({ data: { '@@MessageTable@@': [message] }, unprocessedKeys: {} });

test('[HLD6] nothing is read for a message that was held when it was sent', () => {
  const stash = { held: { roomId: 'r1', heldId: 'h1', reason: 'ROOM_HOLDS', parentId: null } };
  expect(resolver.request({ stash })).toMatchObject({ skipTo: 'NEXT' });
});

test.each([
  ['is not there', null],
  ['was removed', { messageId: 'm1', removedAt: 'then' }],
])('[HLD6] an answer is not published under a message that %s', (_name, message) => {
  const stash = { held: { roomId: 'r1', heldId: 'h1', reason: 'ROOM_HOLDS', parentId: 'm1' } };
  expect(resolver.request({ stash })).toMatchObject({ value: { operation: 'BatchGetItem' } });
  expect(resolver.response({ stash, result: reads(message) })).toMatchObject({
    error: { errorType: 'MESSAGE_NOT_FOUND' },
  });
});
