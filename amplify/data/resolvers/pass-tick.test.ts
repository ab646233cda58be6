import { expect, test } from 'vitest';
import { loadResolver } from './run-resolver';

const resolver = await loadResolver('pass-tick');

test('[TK42] no person may send a tick, whatever group they are in', () => {
  const outcome = resolver.request({
    args: { roomId: 'r1', body: '{}' },
    groups: ['Functions', 'Moderator'],
  });
  expect(outcome).toMatchObject({ error: { errorType: 'Unauthorized' } });
});
