import { expect, test } from 'vitest';
import { parentId as messageId } from './posting-fixture';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-keeping');
const args = { roomId: 'r1', messageId, isKept: true };
const message = { senderId: 'u2', content: 'Hello' };

test('[RPT8] that reports were dismissed, or taken up again, is logged with what the message says', () => {
  const stash: Record<string, unknown> = {};
  resolver.response({ args, userId: 'mona', result: message, stash });
  expect(stash['entry']).toMatchObject({
    action: 'REPORTS_DISMISSED',
    actorId: 'mona',
    targetUserId: 'u2',
    messageId,
    detail: '{"content":"Hello"}',
  });
  resolver.response({ args: { ...args, isKept: false }, userId: 'mona', result: message, stash });
  expect(stash['entry']).toMatchObject({ action: 'REPORTS_REOPENED' });
});

test('[RPT8] what isn’t there, or is hidden, can’t be kept', () => {
  for (const result of [null, { ...message, removedAt: 'then', state: 'HELD' }])
    expect(resolver.response({ args, userId: 'mona', result, stash: {} })).toMatchObject({
      error: { errorType: 'MESSAGE_NOT_FOUND' },
    });
});
