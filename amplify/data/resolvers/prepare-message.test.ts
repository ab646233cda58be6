import { expect, test } from 'vitest';
import { ann, parentId, postStash, reads, room } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-message');
const input = { roomId: 'r1', messageId: 'new', content: 'Hello', nonce: 'n1' };

test('[SND1] reads what decides in one go: the room, the sender, what became of the nonce', () => {
  const outcome = resolver.request({ args: { input }, userId: 'u1' });
  const userId = { S: 'u1' };
  expect(outcome).toMatchObject({
    value: {
      operation: 'BatchGetItem',
      tables: {
        '@@RoomTable@@': { keys: [{ id: { S: 'r1' } }] },
        '@@ParticipantTable@@': { keys: [{ roomId: { S: 'r1' }, userId }], consistentRead: true },
        '@@ReceiptTable@@': { keys: [{ userId, nonce: { S: 'n1' } }], consistentRead: true },
      },
    },
  });
});

test('[SND1] [SND16] reads the message that is replied to in the same go, as it is now', () => {
  const reply = { ...input, repliedId: parentId };
  expect(resolver.request({ args: { input: reply }, userId: 'u1' })).toMatchObject({
    value: {
      tables: {
        '@@MessageTable@@': {
          keys: [{ roomId: { S: 'r1' }, messageId: { S: parentId } }],
          consistentRead: true,
        },
      },
    },
  });
});

test('[SND16] a reply needs a message of its room, removed or not; a retry that has its post does not', () => {
  const reply = (rows: Record<string, unknown>) =>
    resolver.response({
      args: { input: { ...input, repliedId: parentId } },
      result: reads(rows),
      stash: postStash(),
    });
  expect(reply({ Message: null })).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
  expect(reply({ Message: { roomId: 'r1', messageId: parentId } }).kind).toBe('value');
  const removed = { roomId: 'r1', messageId: parentId, removedAt: '2026-01-01T00:00:00.000Z' };
  expect(reply({ Message: removed }).kind).toBe('value');
  const receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'P1' };
  expect(reply({ Message: null, Receipt: receipt }).kind).toBe('value');
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

test.each(['\ud83d', 'x\ude00y', '👍\ud83d', '\ude00\ud83d'])(
  '[SND15] refuses half of a character: %j',
  (content) => {
    const outcome = resolver.request({ args: { input: { ...input, content } } });
    expect(outcome).toMatchObject({ error: { errorType: 'BAD_CONTENT' } });
  },
);

test('[SND15] takes whole characters of two halves, as many as there is room for', () => {
  expect(resolver.request({ args: { input: { ...input, content: '👍'.repeat(1000) } } }).kind).toBe('value');
});

test.each([
  '\u200b',
  '\u200b \u2060',
  '\ufeff',
  '\u3164',
  '\u{e0041}\u{e0042}',
  '\ufffc',
  '\u200b\u00a0\u200b',
  '\u{1d159}\u{1d173}',
])('[SND4] what can’t be seen is empty: %j', (content) => {
  const outcome = resolver.request({ args: { input: { ...input, content } } });
  expect(outcome).toMatchObject({ error: { errorType: 'EMPTY' } });
});

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
  expect(judge({ Room: null })).toMatchObject({ error: { errorType: 'ROOM_NOT_FOUND' } });
});

const moderator = { caller: { userId: 'u1', role: 'MODERATOR' } };

/** The response to what was read. */
function judge(rows: Record<string, unknown>, changes: Record<string, unknown> = {}) {
  return resolver.response({ args: { input }, result: reads(rows), stash: postStash(changes) });
}

test.each([
  ['LIVE', 'PARTICIPANT', true],
  ['LIVE', 'MODERATOR', true],
  ['SCHEDULED', 'PARTICIPANT', false],
  ['SCHEDULED', 'MODERATOR', true],
  ['CLOSED', 'PARTICIPANT', false],
  ['CLOSED', 'MODERATOR', false],
])('[SND7] in a %s room a %s may send: %s', (status, role, isAllowed) => {
  const outcome = judge({ Room: { ...room, status } }, { caller: { userId: 'u1', role } });
  if (isAllowed) expect(outcome.kind).toBe('value');
  else expect(outcome).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
});

test('[SND13] in a read-only room only moderators write', () => {
  const Room = { ...room, readOnly: true };
  expect(judge({ Room })).toMatchObject({ error: { errorType: 'READ_ONLY' } });
  expect(judge({ Room }, moderator).kind).toBe('value');
});

test('[SND14] content is stored in Unicode’s composed form', () => {
  const stash: Record<string, unknown> = {};
  resolver.request({ args: { input: { ...input, content: 'Cafe\u0301' } }, stash });
  expect(stash).toMatchObject({ draft: { content: 'Caf\u00e9' } });
});

test('[ADM3] who has not joined is refused', () => {
  expect(judge({ Participant: null })).toMatchObject({ error: { errorType: 'NOT_JOINED' } });
});

test('[ADM6] who is banned is refused, a moderator too', () => {
  const Participant = { ...ann, bannedAt: '2026-01-01T00:00:00.000Z' };
  expect(judge({ Participant })).toMatchObject({ error: { errorType: 'BANNED' } });
  expect(judge({ Participant }, moderator)).toMatchObject({ error: { errorType: 'BANNED' } });
});

const now = Math.floor(Date.now() / 1000);

test('[ADM7] who is muted is refused until the mute ends, and told when', () => {
  const refused = judge({ Participant: { ...ann, mutedUntil: now + 60 } });
  expect(refused).toMatchObject({
    error: {
      errorType: 'MUTED',
      errorInfo: { until: new Date((now + 60) * 1000).toISOString() },
    },
  });
  expect(judge({ Participant: { ...ann, mutedUntil: now - 1 } }).kind).toBe('value');
});

test('[ADM8] slow mode holds participants back, says for how long, and leaves moderators alone', () => {
  const rows = {
    Room: { ...room, slowModeSeconds: 30 },
    Participant: { ...ann, lastSentMs: Date.now() - 10_000 },
  };
  expect(judge(rows)).toMatchObject({
    error: { errorType: 'SLOW_MODE', errorInfo: { retryAfterSeconds: 20 } },
  });
  expect(judge(rows, moderator).kind).toBe('value');
  expect(judge({ ...rows, Participant: { ...ann, lastSentMs: Date.now() - 31_000 } }).kind).toBe('value');
});

test('[ADM9] twenty posts at once use up the allowance of a participant', () => {
  const nearlyUsed = { ...ann, allowanceMs: Date.now() + 19 * 1500 };
  expect(judge({ Participant: nearlyUsed }).kind).toBe('value');
  const used = { ...ann, allowanceMs: Date.now() + 20 * 1500 };
  expect(judge({ Participant: used })).toMatchObject({
    error: { errorType: 'RATE_LIMITED', errorInfo: { retryAfterSeconds: 2 } },
  });
  expect(judge({ Participant: used }, moderator).kind).toBe('value');
});

test('[RCL5] a nonce with a receipt is not judged again: its message is the answer, whatever happened since', () => {
  const stash = postStash();
  const Receipt = { userId: 'u1', nonce: 'n1', roomId: 'r1', postId: 'ID0', claimedMs: 1 };
  const rows = reads({ Room: { ...room, status: 'CLOSED' }, Receipt });
  expect(resolver.response({ args: { input }, result: rows, stash }).kind).toBe('value');
  expect(stash).toMatchObject({ isAdmitted: true, postId: 'ID0', receipt: Receipt });
});

test('[RCL6] one nonce can’t become posts in two rooms', () => {
  const Receipt = { userId: 'u1', nonce: 'n1', roomId: 'r2', postId: 'ID0', claimedMs: 1 };
  expect(judge({ Receipt })).toMatchObject({ error: { errorType: 'BAD_NONCE' } });
});

test('[RCL7] what was admitted and not claimed goes on under the id of then', () => {
  const stash = postStash();
  const Participant = { ...ann, lastNonce: 'n1', lastMessageId: 'ID9', lastSentMs: Date.now() };
  resolver.response({
    args: { input },
    result: reads({ Participant, Room: { ...room, slowModeSeconds: 60 } }),
    stash,
  });
  expect(stash).toMatchObject({ isAdmitted: true, postId: 'ID9', receipt: null });
});

test('[ADM5] a batch that was answered in part is refused, to be tried again', () => {
  const result = { ...reads(), unprocessedKeys: { '@@RoomTable@@': [{ id: 'r1' }] } };
  expect(resolver.response({ args: { input }, result, stash: postStash() })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[CND1] a condition of the client’s is refused', () => {
  const args = {
    input: { roomId: 'r1', messageId: 'new', content: 'Hi', nonce: 'n' },
    condition: { content: { eq: 'x' } },
  };
  expect(resolver.request({ args, stash: {} })).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});

test('[RCL8] what was admitted and not claimed is judged again, and over after a minute', () => {
  const admitted = { ...ann, lastNonce: 'n1', lastMessageId: 'ID9', lastSentMs: Date.now() };
  expect(judge({ Participant: { ...admitted, bannedAt: 'now' } })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
  expect(judge({ Participant: admitted, Room: { ...room, status: 'CLOSED' } })).toMatchObject({
    error: { errorType: 'ROOM_CLOSED' },
  });
  const stash = postStash();
  const Participant = { ...admitted, lastSentMs: Date.now() - 61_000 };
  expect(resolver.response({ args: { input }, result: reads({ Participant }), stash }).kind).toBe('value');
  expect(stash).toMatchObject({ isAdmitted: false });
});

test.each(['🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', '\u{1d11e}', '☺\ufe0f'])(
  '[SND4] what can be seen is taken with all that belongs to it: %s',
  (content) => {
    const stash: Record<string, unknown> = {};
    resolver.request({ args: { input: { ...input, content } }, stash });
    expect(stash).toMatchObject({ draft: { content } });
  },
);
