import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-decision');
const heldId = '01J00000000000000000000000';
const args = { roomId: 'r1', heldId };
const held = { ...args, reason: 'REPORTED', content: 'Rude', senderId: 'u1' };

test('[HLD9] a decision is logged with who wrote it and what it said', () => {
  const stash: Record<string, unknown> = {};
  expect(resolver.response({ args, stash, result: held })).toMatchObject({ value: null });
  expect(stash['entry']).toMatchObject({
    roomId: 'r1',
    actorId: 'user-1',
    targetUserId: 'u1',
    messageId: heldId,
    detail: expect.stringContaining('Rude') as string,
  });
});

test('[HLD7] what isn’t held, or not any more, can’t be decided on', () => {
  expect(resolver.response({ args, result: null })).toMatchObject({ error: { errorType: 'NOT_HELD' } });
  expect(resolver.request({ args: { roomId: 'r1', heldId: 'x' } })).toMatchObject({
    error: { errorType: 'NOT_HELD' },
  });
});
