import { expect, test } from 'vitest';
import { ann } from './posting-fixture';
import { conditionFailed, loadResolver } from './run-resolver';

const require = await loadResolver('require-reactor');
const allow = await loadResolver('allow-reaction');
const admit = await loadResolver('admit-reaction');
const prepare = await loadResolver('prepare-reaction');
const mark = await loadResolver('mark-reaction');
const tally = await loadResolver('tally-reaction');
const settle = await loadResolver('settle-reaction');
const forget = await loadResolver('forget-reaction');
const readOwn = await loadResolver('read-own-reactions');

const messageId = '01J00000000000000000000000';
const args = { roomId: 'r1', messageId, emoji: '👏', isOn: true };
const userId = 'u1';
const row = { S: `r1#${messageId}#👏` };
const long = 60_000;

test.each(['🧨', '', 'x', '👍🏿'])('[REA2] an emoji that is not offered is refused: %j', (emoji) => {
  expect(require.request({ args: { ...args, emoji } })).toMatchObject({
    error: { errorType: 'BAD_REACTIONS' },
  });
});

test('[REA3] who reacts has joined and is neither banned nor muted; moderators are never muted', () => {
  const muted = { ...ann, mutedUntil: Math.floor(Date.now() / 1000) + 60 };
  const code = (result: unknown, groups = ['User']) => require.response({ args, result, groups });
  expect(code(null)).toMatchObject({ error: { errorType: 'NOT_JOINED' } });
  expect(code({ ...ann, bannedAt: 'then' })).toMatchObject({ error: { errorType: 'BANNED' } });
  expect(code(muted)).toMatchObject({ error: { errorType: 'MUTED' } });
  expect(code(muted, ['User', 'Moderator']).kind).toBe('value');
  expect(code(ann).kind).toBe('value');
});

const reads = (room: object, message: object | null, reaction: object | null = null) => ({
  data: {
    '@@RoomTable@@': [{ id: 'r1', ...room }],
    '@@MessageTable@@': [message],
    '@@ReactionTable@@': [reaction],
  },
});
const message = { roomId: 'r1', messageId, content: 'Well?', reaction4: 2, reactionVersion: 5 };

test('[REA3] the room is live; that only moderators write there now, or slowly, is no reason to refuse', () => {
  const outcome = (room: object) => prepare.response({ args, stash: {}, result: reads(room, message) });
  expect(outcome({ status: 'CLOSED' })).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
  expect(outcome({ status: 'SCHEDULED' })).toMatchObject({ error: { errorType: 'ROOM_CLOSED' } });
  expect(outcome({ status: 'LIVE', readOnly: true, slowModeSeconds: 60 }).kind).toBe('value');
});

test.each([null, { ...message, removedAt: 'then' }])(
  '[REA2] what is not there, or not any more, is not reacted to: %j',
  (found) => {
    const outcome = prepare.response({ args, stash: {}, result: reads({ status: 'LIVE' }, found) });
    expect(outcome).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
  },
);

test('[REA4] one person reacts once in three tenths of a second, and a room a hundred times', () => {
  expect(allow.request({ args, userId })).toMatchObject({
    value: {
      key: { userId: { S: 'u1' }, roomId: { S: 'r1' } },
      update: { expressionNames: { '#last': 'messageReactionMs' } },
    },
  });
  expect(admit.request({ args, userId, stash: { kilobytes: 3 } })).toMatchObject({
    value: {
      update: {
        expression: expect.stringContaining('ADD reacted :reacted') as string,
        expressionValues: { ':reacted': { N: 3 } },
      },
      condition: { expressionValues: { ':most': { N: 100 } } },
    },
  });
  for (const resolver of [allow, admit])
    expect(resolver.response({ args, error: conditionFailed })).toMatchObject({
      error: { errorType: 'RATE_LIMITED' },
    });
});

test.each([
  ['Well?', 1],
  ['あ'.repeat(2_000), 7],
])('[REA4] a reaction counts by what its message takes to write: %.5s…', (content, kilobytes) => {
  const stash: Record<string, unknown> = {};
  prepare.response({ args, stash, result: reads({ status: 'LIVE' }, { ...message, content }) });
  expect(stash['kilobytes']).toBe(kilobytes);
});

const counted = { roomId: 'r1', messageId, isTold: false, reactionVersion: 5 };
const stood = { isOn: true, changeId: 'C1', changedMs: Date.now() - long, progress: 'COUNTED' };

test('[REA1] what stands already changes nothing and is the answer', () => {
  const end = { kind: 'return', value: counted, skipTo: 'END' };
  expect(mark.request({ args, userId, stash: { reaction: stood, counted } })).toEqual(end);
  const off = { ...args, isOn: false };
  expect(mark.request({ args: off, userId, stash: { reaction: null, counted } })).toEqual(end);
});

test('[REA1] a change is written down before it is counted, and only on what was read', () => {
  const stash = { reaction: null, counted };
  expect(mark.request({ args, userId, stash })).toMatchObject({
    value: {
      key: { userId: { S: 'u1' }, 'roomId#messageId#emoji': row },
      condition: { expression: 'attribute_not_exists(userId)' },
    },
  });
  const off = { args: { ...args, isOn: false }, userId, stash: { reaction: stood, counted } };
  expect(mark.request(off)).toMatchObject({
    value: { condition: { expressionValues: { ':known': { S: 'C1' }, ':counted': { S: 'COUNTED' } } } },
  });
  expect(mark.response({ args, stash, error: conditionFailed })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
});

test('[REA6] what an earlier try left is waited for, and then taken over under its id', () => {
  const left = (age: number) => ({
    reaction: { ...stood, progress: 'MARKED', changedMs: Date.now() - age },
    counted,
  });
  expect(mark.request({ args, userId, stash: left(1_000) })).toMatchObject({
    error: { errorType: 'TRY_AGAIN' },
  });
  const stash: Record<string, unknown> = left(2_500);
  expect(mark.request({ args, userId, stash })).toMatchObject({
    value: {
      update: { expression: 'SET progress = :taken' },
      condition: { expression: 'changeId = :known AND progress <> :counted' },
    },
  });
  expect(stash).toMatchObject({ isTaken: true, changeId: 'C1', isOn: true });
});

const marked = { changeId: 'C2', isOn: true, isTaken: false, isSettled: false };

test('[REA5] a change is counted once at the message, which remembers its id', () => {
  expect(tally.request({ args, stash: { ...marked } })).toMatchObject({
    value: {
      update: {
        expression: 'ADD reaction4 :change, reactionVersion :one, pendingReactions :ids',
        expressionValues: { ':change': { N: 1 }, ':ids': { SS: ['C2'] } },
      },
      condition: { expression: expect.stringContaining('NOT contains(pendingReactions, :id)') as string },
    },
  });
  const off = tally.request({ args, stash: { ...marked, isOn: false } });
  expect(off).toMatchObject({ value: { update: { expressionValues: { ':change': { N: -1 } } } } });
  const stash: Record<string, unknown> = { ...marked };
  const known = { ...message, pendingReactions: ['C2'] };
  expect(tally.response({ args, stash, result: known, error: conditionFailed }).kind).toBe('value');
  expect(stash['counted']).toMatchObject({ reaction4: 2, reaction0: 0, reactionVersion: 5 });
  const gone = tally.response({ args, stash, result: message, error: conditionFailed });
  expect(gone).toMatchObject({ error: { errorType: 'MESSAGE_NOT_FOUND' } });
});

test('[REA5] the id is let go by who wrote it, alone, and only after it is known to be counted', () => {
  expect(settle.request({ args, userId, stash: { ...marked } })).toMatchObject({
    value: { condition: { expressionValues: { ':progress': { S: 'MARKED' } } } },
  });
  const stash: Record<string, unknown> = { ...marked, counted };
  settle.response({ args, stash });
  expect(forget.request({ args, stash })).toMatchObject({
    value: { update: { expression: 'DELETE pendingReactions :ids' } },
  });
  settle.response({ args, stash, error: conditionFailed });
  expect(forget.request({ args, stash })).toMatchObject({ kind: 'return', value: counted });
  const taken = { ...marked, isTaken: true, isSettled: true, counted };
  expect(forget.request({ args, stash: taken })).toMatchObject({ kind: 'return', value: counted });
});

test('[REA6] who finds the contrary finished is asked to try again', () => {
  const stash = { ...marked, isOn: false, isTaken: true, isSettled: true, counted };
  expect(forget.request({ args, stash })).toMatchObject({ error: { errorType: 'TRY_AGAIN' } });
});

test.each([
  [1, 1, true],
  [39, 39, true],
  [45, 45, false],
  [45, 46, true],
  [1_000, 1_049, false],
  [1_000, 1_050, true],
])('[REA7] of %i reactions the change number %i is told: %j', (total, reactionVersion, isTold) => {
  const stash: Record<string, unknown> = { ...marked };
  tally.response({ args, stash, result: { ...message, reaction4: total, reactionVersion } });
  expect(stash['counted']).toMatchObject({ isTold });
});

test('[REA8] one reads one’s own reactions, and of no other', () => {
  const range = { roomId: 'r1', from: messageId, to: messageId };
  expect(readOwn.request({ args: range, userId })).toMatchObject({
    value: {
      query: {
        expressionValues: {
          ':userId': { S: 'u1' },
          ':from': { S: `r1#${messageId}#` },
          ':to': { S: `r1#${messageId}$` },
        },
      },
    },
  });
  const items = [{ messageId, emoji: '👏', userId, changeId: 'C1' }];
  expect(readOwn.response({ args: range, result: { items } })).toMatchObject({
    value: [{ messageId, emoji: '👏' }],
  });
});
