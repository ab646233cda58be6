import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-measure');
const mute = { roomId: 'r1', userId: 'u1', measure: 'MUTE', seconds: 60 };

test.each([
  [{ ...mute, seconds: 0 }, 'BAD_MEASURE'],
  [{ ...mute, seconds: null }, 'BAD_MEASURE'],
  [{ ...mute, seconds: 30 * 86_400 + 1 }, 'BAD_MEASURE'],
  [{ ...mute, userId: '' }, 'NOT_JOINED'],
  [{ ...mute, userId: 'x'.repeat(200) }, 'NOT_JOINED'],
  [{ ...mute, roomId: '' }, 'ROOM_NOT_FOUND'],
  [{ ...mute, reason: 'x'.repeat(301) }, 'TOO_LONG'],
])('[MUT1] a measure without sense or bounds is refused: %#', (args, errorType) => {
  expect(resolver.request({ args })).toMatchObject({ error: { errorType } });
});

test.each([
  ['MUTE', 'MUTED'],
  ['UNMUTE', 'UNMUTED'],
  ['BAN', 'BANNED'],
  ['UNBAN', 'UNBANNED'],
])('[AUD1] %s is logged as %s', (measure, action) => {
  const stash: Record<string, unknown> = {};
  const args = { ...mute, measure, reason: 'Spam' };
  resolver.response({ args, userId: 'u9', stash, result: { id: 'r1', status: 'LIVE' } });
  expect(stash).toMatchObject({
    entry: {
      roomId: 'r1',
      action,
      actorId: 'u9',
      targetUserId: 'u1',
      detail: expect.stringContaining('Spam') as string,
    },
  });
});

test('[MUT2] there must be the room', () => {
  expect(resolver.response({ args: mute, result: null })).toMatchObject({
    error: { errorType: 'ROOM_NOT_FOUND' },
  });
});
