import { expect, test } from 'vitest';
import { parentId, postStash, reads, room } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-answer');
const input = {
  roomId: 'r1',
  messageId: parentId,
  threadId: 'new',
  content: 'Yes',
  nonce: 'n1',
};

test('[THR1] reads what decides, the answered message too, and keeps the checked draft', () => {
  const stash: Record<string, unknown> = {};
  const outcome = resolver.request({ args: { input }, stash, groups: ['Moderator'] });
  const keys = [{ roomId: { S: 'r1' }, messageId: { S: parentId } }];
  expect(outcome).toMatchObject({
    value: { operation: 'BatchGetItem', tables: { '@@MessageTable@@': { keys } } },
  });
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

const parent = { roomId: 'r1', messageId: parentId, replyCount: 0 };

test('[THR4] refuses an answer in a closed room', () => {
  const result = reads({ Room: { ...room, status: 'CLOSED' }, Message: parent });
  expect(resolver.response({ result, stash: postStash({ parentId }) })).toMatchObject({
    error: { errorType: 'ROOM_CLOSED' },
  });
});

test.each([null, { ...parent, removedAt: '2026-01-01T00:00:00.000Z' }])(
  '[TCH2] refuses an answer to a message that is not there: %j',
  (Message) => {
    const result = reads({ Message });
    expect(resolver.response({ result, stash: postStash({ parentId }) })).toMatchObject({
      error: { errorType: 'MESSAGE_NOT_FOUND' },
    });
  },
);

test('[CND1] a condition of the client’s is refused', () => {
  const args = {
    input: {
      roomId: 'r1',
      messageId: '01J00000000000000000000000',
      threadId: 'new',
      content: 'Hi',
      nonce: 'n',
    },
    condition: { content: { eq: 'x' } },
  };
  expect(resolver.request({ args, stash: {} })).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});
