import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-rules');

test('[HLD1] words are kept in lower case, with single gaps, and are logged before they are set', () => {
  const stash: Record<string, unknown> = {};
  const args = { roomId: 'r1', blockedWords: ['  ＢＵＹ now '] };
  expect(resolver.request({ args, stash })).toMatchObject({ value: { operation: 'GetItem' } });
  expect(stash['rules']).toEqual({ roomId: 'r1', blockedWords: ['buy now'] });
  const result = { id: 'r1', status: 'LIVE' };
  expect(resolver.response({ args, stash, result })).toMatchObject({ value: null });
  expect(stash['entry']).toMatchObject({ roomId: 'r1', action: 'RULES_CHANGED', actorId: 'user-1' });
});

test.each([
  { holdAfterReports: 0 },
  { holdAfterReports: 101 },
  { blockedWords: [''] },
  { blockedWords: ['a\nb'] },
  { blockedWords: ['\u200d\u200b'] },
])('[HLD2] refuses %j', (rules) => {
  expect(resolver.request({ args: { roomId: 'r1', ...rules }, stash: {} })).toMatchObject({
    error: { errorType: 'BAD_RULES' },
  });
});

test('[HLD2] there must be the room', () => {
  const stash = { rules: { roomId: 'r1' } };
  expect(resolver.response({ args: { roomId: 'r1' }, stash, result: null })).toMatchObject({
    error: { errorType: 'ROOM_NOT_FOUND' },
  });
});
