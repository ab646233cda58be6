import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-report');
const args = { roomId: 'r1', messageId: 'm1' };
const message = { ...args, senderId: 'author', senderRole: 'PARTICIPANT' };
const reads = (row: unknown) => ({
  data: { '@@MessageTable@@': [row], '@@RoomRulesTable@@': [{ holdAfterReports: 3 }] },
  unprocessedKeys: {},
});

test.each([
  [{}, 3],
  [{ senderRole: 'MODERATOR' }, null],
  [{ restoredAt: '2' }, null],
  [{ restoredAt: '2', editedAt: '1' }, null],
  [{ restoredAt: '2', editedAt: '3' }, 3],
])('[RPT4] of a message with %j the threshold is %j', (changes, threshold) => {
  const stash: Record<string, unknown> = {};
  expect(resolver.response({ args, stash, result: reads({ ...message, ...changes }) })).toMatchObject({
    value: null,
  });
  expect(stash['threshold']).toBe(threshold);
});

test.each([
  ['OWN_MESSAGE', { senderId: 'user-1' }],
  ['MESSAGE_NOT_FOUND', { removedAt: 'then', state: 'REMOVED' }],
])('[RPT5] is %s for %j', (errorType, changes) => {
  expect(resolver.response({ args, result: reads({ ...message, ...changes }) })).toMatchObject({
    error: { errorType },
  });
});
