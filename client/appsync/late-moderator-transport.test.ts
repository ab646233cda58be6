import { expect, it, vi } from 'vitest';
import { FakeModeration } from '../../chat/testing/fake-moderation';
import { createLateModeratorTransport } from './late-moderator-transport';

it('[WGT8] asks through what comes with the first question, and loads it once', async () => {
  const fake = new FakeModeration();
  const load = vi.fn(() => Promise.resolve(fake));
  const transport = createLateModeratorTransport(load);
  expect(load).not.toHaveBeenCalled();
  const answers = await Promise.all([
    transport.readRules('room'),
    transport.setRules('room', { holdsAll: true }),
  ]);
  expect(answers).toMatchObject([{ ok: true }, { ok: true, value: { holdsAll: true } }]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('[WGT8] says that the server is not reached while the script doesn’t come, and asks for it again', async () => {
  const load = vi.fn(() => Promise.resolve(new FakeModeration()));
  load.mockRejectedValueOnce(new Error('no network'));
  const transport = createLateModeratorTransport(load);
  expect(await transport.readRules('room')).toMatchObject({
    ok: false,
    error: { code: 'UNREACHABLE', message: 'unable to read the rules; the server did not answer' },
  });
  expect(await transport.readRules('room')).toMatchObject({ ok: true });
});
