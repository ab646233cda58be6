import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-report');
const args = { roomId: 'r1', messageId: 'm1' };
const message = { ...args, senderId: 'author', senderRole: 'PARTICIPANT' };
const reads = (row: unknown, kept: unknown = null) => ({
  data: {
    '@@MessageTable@@': [row],
    '@@RoomRulesTable@@': [{ holdAfterReports: 3 }],
    '@@ReportTable@@': [kept],
  },
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

test.each([
  [{}, null, null],
  [{}, { createdAt: '2' }, '2'],
  [{ editedAt: '1' }, { createdAt: '2' }, '2'],
  [{ editedAt: '3' }, { createdAt: '2' }, null],
])('[RPT9] of a message with %j and dismissed reports %j those from %j on count', (changes, kept, from) => {
  const stash: Record<string, unknown> = {};
  resolver.response({ args, stash, result: reads({ ...message, ...changes }, kept) });
  expect(stash['countsFrom']).toBe(from);
});
