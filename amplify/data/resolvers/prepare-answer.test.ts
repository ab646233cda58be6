import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-answer');
const input = {
  roomId: 'r1',
  messageId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  threadId: 'new',
  content: 'Yes',
  nonce: 'n1',
};

test('[THR1] reads the room and keeps the checked draft', () => {
  const stash: Record<string, unknown> = {};
  const outcome = resolver.request({ args: { input }, stash, groups: ['Moderator'] });
  expect(outcome).toMatchObject({ value: { operation: 'GetItem', key: { id: { S: 'r1' } } } });
  expect(stash).toMatchObject({ draft: { content: 'Yes' }, caller: { role: 'MODERATOR' } });
});

test.each([
  ['threadId', 'mine'],
  ['senderId', 'someone'],
  ['senderName', 'Someone'],
  ['senderRole', 'MODERATOR'],
  ['position', 1],
])('[THR2] refuses a client that sets %s', (field, value) => {
  const outcome = resolver.request({ args: { input: { ...input, [field]: value } } });
  expect(outcome).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});

test.each(['', 'm1', 'x'.repeat(5000)])('[THR3] refuses an answer to what is no message: %#', (messageId) => {
  const outcome = resolver.request({ args: { input: { ...input, messageId } } });
  expect(outcome).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
});

test('[THR4] refuses an answer in a closed room', () => {
  const stash = { caller: { userId: 'u', role: 'PARTICIPANT' } };
  const outcome = resolver.response({ result: { id: 'r1', status: 'CLOSED' }, stash });
  expect(outcome).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
});
