import { expect, test } from 'vitest';
import { ann, parentId, reads, room } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-message-change');
const key = { roomId: 'r1', messageId: parentId };
const message = {
  ...key,
  senderId: 'u1',
  content: 'Helo',
  createdAt: new Date().toISOString(),
};

interface Case {
  readonly input?: Record<string, unknown>;
  readonly rows?: Record<string, unknown>;
  readonly userId?: string;
  readonly groups?: readonly string[];
}

/** The response to an edit by Ann, the sender; changed by what the test gives. */
function decide({ input = { content: ' Hello ' }, rows = {}, userId = 'u1', groups = ['User'] }: Case = {}) {
  const stash: Record<string, unknown> = {};
  const outcome = resolver.response({
    args: { input: { ...key, ...input } },
    result: reads({ Message: message, ...rows }),
    stash,
    userId,
    groups,
  });
  return { outcome, stash };
}

test('[EDT1] the sender’s edit is written with its time', () => {
  expect(decide().stash).toMatchObject({
    transformedArgs: { input: { ...key, content: 'Hello', editedAt: expect.any(String) as string } },
    entry: null,
  });
});

const quarter = 15 * 60 * 1000;

test('[EDT1] after 15 minutes it is too late, but not for a moderator', () => {
  const old = { ...message, createdAt: new Date(Date.now() - quarter - 1000).toISOString() };
  const rows = { Message: old };
  expect(decide({ rows }).outcome).toMatchObject({ error: { errorType: 'TOO_LATE' } });
  expect(decide({ rows, groups: ['Moderator'] }).outcome.kind).toBe('value');
  const young = { ...message, createdAt: new Date(Date.now() - quarter + 5000).toISOString() };
  expect(decide({ rows: { Message: young } }).outcome.kind).toBe('value');
});

test('[EDT2] nobody edits what is somebody else’s', () => {
  expect(decide({ userId: 'u2' }).outcome).toMatchObject({ error: { errorType: 'NOT_YOURS' } });
  expect(decide({ userId: 'u2', groups: ['Moderator'] }).outcome).toMatchObject({
    error: { errorType: 'NOT_YOURS' },
  });
});

test.each([
  [{ content: 'x', state: 'REMOVED' }, 'BAD_CHANGE'],
  [{ state: 'VISIBLE' }, 'BAD_CHANGE'],
  [{}, 'BAD_CHANGE'],
  [{ content: 'x', removedAt: '2020-01-01T00:00:00.000Z' }, 'FORBIDDEN_FIELD'],
])('[EDT4] a change is one thing: %j', (input, errorType) => {
  expect(resolver.request({ args: { input: { ...key, ...input } } })).toMatchObject({ error: { errorType } });
});

test('[EDT3] an edit is checked like a new post', () => {
  expect(decide({ input: { content: '  ' } }).outcome).toMatchObject({ error: { errorType: 'EMPTY' } });
});

test('[EDT5] editing needs an open room and a sender who may post', () => {
  const refused = (rows: Record<string, unknown>, errorType: string) =>
    expect(decide({ rows }).outcome).toMatchObject({ error: { errorType } });
  refused({ Room: { ...room, status: 'CLOSED' } }, 'ROOM_CLOSED');
  refused({ Room: { ...room, readOnly: true } }, 'READ_ONLY');
  refused({ Participant: { ...ann, bannedAt: '2026-01-01T00:00:00.000Z' } }, 'BANNED');
  refused({ Participant: { ...ann, mutedUntil: Math.floor(Date.now() / 1000) + 60 } }, 'MUTED');
});

test('[EDT6] what is not there can’t be changed, and the write holds that nobody has removed it', () => {
  for (const Message of [null, { ...message, removedAt: '2026-01-01T00:00:00.000Z' }])
    expect(decide({ rows: { Message } }).outcome).toMatchObject({
      error: { errorType: 'MESSAGE_NOT_FOUND' },
    });
  expect(decide().stash).toMatchObject({
    conditions: [{ removedAt: { attributeExists: false } }, { editedAt: { attributeExists: false } }],
  });
});

test('[EDT7] the write holds that nobody has edited it meanwhile', () => {
  expect(decide({ input: removal }).stash['conditions']).toHaveLength(1);
  expect(decide().stash['conditions']).toContainEqual({ editedAt: { attributeExists: false } });
});

test('[EDT7] an edit is stamped later than the one that it replaces, also where hosts’ clocks differ', () => {
  const rows = { Message: { ...message, editedAt: new Date(Date.now() + 60_000).toISOString() } };
  expect(decide({ rows, groups: ['Moderator'] }).outcome).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

const removal = { state: 'REMOVED' };

test('[RMV1] a removal empties the row and marks it', () => {
  const { stash } = decide({ input: removal });
  expect(stash).toMatchObject({
    transformedArgs: {
      input: {
        ...key,
        content: '',
        state: 'REMOVED',
        removedBy: 'u1',
        removedAt: expect.any(String) as string,
      },
    },
    entry: null,
  });
});

test('[RMV2] a moderator removes what is anybody’s, and that is logged with what it was', () => {
  expect(decide({ input: removal, userId: 'u2' }).outcome).toMatchObject({
    error: { errorType: 'NOT_YOURS' },
  });
  const { stash } = decide({ input: removal, userId: 'u9', groups: ['Moderator'] });
  expect(stash).toMatchObject({
    entry: {
      action: 'MESSAGE_REMOVED',
      actorId: 'u9',
      targetUserId: 'u1',
      messageId: parentId,
      detail: JSON.stringify({ content: 'Helo' }),
    },
  });
});

test('[EDT8] between two edits there is a pause, in slow mode as long as between two posts', () => {
  const justNow = new Date(Date.now() - 1000).toISOString();
  const Message = { ...message, createdAt: justNow, editedAt: justNow };
  expect(decide({ rows: { Message } }).outcome).toMatchObject({ error: { errorType: 'RATE_LIMITED' } });
  const Room = { id: 'r1', status: 'LIVE', slowModeSeconds: 60 };
  const before = new Date(Date.now() - 30_000).toISOString();
  const edited = { ...message, createdAt: before, editedAt: before };
  expect(decide({ rows: { Message: edited, Room } }).outcome).toMatchObject({
    error: { errorType: 'SLOW_MODE', errorInfo: { retryAfterSeconds: 30 } },
  });
  expect(decide({ rows: { Message: edited } }).stash).toMatchObject({
    conditions: [{ removedAt: { attributeExists: false } }, { editedAt: { eq: before } }],
  });
});

test('[CND1] a condition of the client’s is refused', () => {
  const args = {
    input: { roomId: 'r1', messageId: '01J00000000000000000000000', content: 'Hi' },
    condition: { content: { eq: 'x' } },
  };
  expect(resolver.request({ args, stash: {} })).toMatchObject({ error: { errorType: 'FORBIDDEN_FIELD' } });
});
