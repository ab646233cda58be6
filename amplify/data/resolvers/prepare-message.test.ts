import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-message');
const input = { roomId: 'r1', messageId: 'new', content: 'Hello', nonce: 'n1' };

test('[SND1] reads the room that the message is for', () => {
  const outcome = resolver.request({ args: { input } });
  expect(outcome).toMatchObject({ kind: 'value', value: { operation: 'GetItem', key: { id: { S: 'r1' } } } });
});

test.each([
  ['senderId', 'someone'],
  ['senderName', 'Someone'],
  ['senderRole', 'MODERATOR'],
  ['repliedAt', '2026-01-01T00:00:00Z'],
  ['replyCount', 99],
])('[SND2] refuses a client that sets %s', (field, value) => {
  const outcome = resolver.request({ args: { input: { ...input, [field]: value } } });
  expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'FORBIDDEN_FIELD' } });
});

test('[SND3] refuses an id that the client chose', () => {
  const outcome = resolver.request({
    args: { input: { ...input, messageId: '01AAAAAAAAAAAAAAAAAAAAAAAA' } },
  });
  expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'FORBIDDEN_FIELD' } });
});

test.each([
  ['', 'EMPTY'],
  [' \n\t ', 'EMPTY'],
  ['x'.repeat(2001), 'TOO_LONG'],
])('[SND4] refuses content that is empty or too long', (content, errorType) => {
  const outcome = resolver.request({ args: { input: { ...input, content } } });
  expect(outcome).toMatchObject({ kind: 'error', error: { errorType } });
});

test('[SND4] takes 2,000 characters, and trims', () => {
  const stash: Record<string, unknown> = {};
  resolver.request({ args: { input: { ...input, content: `  ${'x'.repeat(2000)}\n` } }, stash });
  expect(stash).toMatchObject({ draft: { content: 'x'.repeat(2000) } });
});

test.each(['', 'n'.repeat(65)])('[SND5] refuses a nonce of no or of too many characters', (nonce) => {
  const outcome = resolver.request({ args: { input: { ...input, nonce } } });
  expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'BAD_NONCE' } });
});

test.each(['bell\u0007', 'null\u0000', 'next\u0085line'])(
  '[SND11] refuses control characters: %j',
  (content) => {
    const outcome = resolver.request({ args: { input: { ...input, content } } });
    expect(outcome).toMatchObject({ error: { errorType: 'BAD_CONTENT' } });
  },
);

test.each(['\u200b', '\u200b \u2060', '\ufeff', '\u3164'])(
  '[SND4] what can’t be seen is empty: %j',
  (content) => {
    const outcome = resolver.request({ args: { input: { ...input, content } } });
    expect(outcome).toMatchObject({ error: { errorType: 'EMPTY' } });
  },
);

test.each(['m1', 'x'.repeat(390_000)])('[SND12] refuses a reply to what is no message: %#', (repliedId) => {
  const outcome = resolver.request({ args: { input: { ...input, repliedId } } });
  expect(outcome).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
});

test('[SND6] an id too long for a key is answered as not found', () => {
  const outcome = resolver.request({ args: { input: { ...input, roomId: 'r'.repeat(3000) } } });
  expect(outcome).toMatchObject({ error: { errorType: 'ROOM_NOT_FOUND' } });
});

test('[SND6] an empty or unknown room is answered as not found', () => {
  expect(resolver.request({ args: { input: { ...input, roomId: '' } } })).toMatchObject({
    error: { errorType: 'ROOM_NOT_FOUND' },
  });
  const stash = { caller: { userId: 'user-1', role: 'PARTICIPANT' } };
  expect(resolver.response({ result: null, stash })).toMatchObject({
    error: { errorType: 'ROOM_NOT_FOUND' },
  });
});

test.each([
  ['LIVE', 'PARTICIPANT', true],
  ['LIVE', 'MODERATOR', true],
  ['SCHEDULED', 'PARTICIPANT', false],
  ['SCHEDULED', 'MODERATOR', true],
  ['CLOSED', 'PARTICIPANT', false],
  ['CLOSED', 'MODERATOR', false],
])('[SND7] in a %s room a %s may send: %s', (status, role, isAllowed) => {
  const outcome = resolver.response({
    result: { id: 'r1', status },
    stash: { caller: { userId: 'u', role } },
  });
  if (isAllowed) expect(outcome.kind).toBe('value');
  else expect(outcome).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
});
