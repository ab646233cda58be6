import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('prepare-room');
const input = { id: 'r1', title: 'Keynote' };

test.each([
  { id: '' },
  { id: 'x'.repeat(129) },
  { title: '' },
  { title: 'x'.repeat(121) },
  { description: 'x'.repeat(2001) },
  { announcement: 'x'.repeat(501) },
  { slowModeSeconds: -1 },
  { slowModeSeconds: 3601 },
  { expectedAudience: -1 },
  { pinnedMessageId: 'm1' },
])('[MOD1] %j is refused', (change) => {
  expect(resolver.request({ args: { input: { ...input, ...change } } })).toMatchObject({
    error: { errorType: 'BAD_ROOM' },
  });
});

test('[AUD1] what is set is logged', () => {
  const stash: Record<string, unknown> = {};
  resolver.request({ args: { input: { ...input, pinnedMessageId: null } }, userId: 'u9', stash });
  expect(stash).toMatchObject({
    entry: { roomId: 'r1', action: 'ROOM_CHANGED', actorId: 'u9', detail: expect.any(String) as string },
  });
});
