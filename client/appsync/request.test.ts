import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { request, requestOne, requestOneOrNone } from './request';

const client = { cancel: vi.fn(() => true) };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[FD82] ends a request that has no answer, and tells the client to', async () => {
  const running = new Promise<never>(() => undefined);
  const outcome = request(client, 'send this', () => running);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await outcome).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  expect(client.cancel).toHaveBeenCalledWith(running);
});

it('[FD82] leaves no timer behind an answer', async () => {
  await request(client, 'read', () => Promise.resolve({ data: 1 }));
  expect(vi.getTimerCount()).toBe(0);
});

it('never rejects', async () => {
  const outcome = await request(client, 'read', () => Promise.reject(new Error('broken')));
  expect(outcome).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
});

it('[FD83] takes an answer with errors for a failure', async () => {
  const errors = [{ errorType: 'ROOM_CLOSED', message: '' }];
  const outcome = await request(client, 'send', () => Promise.resolve({ data: null, errors }));
  expect(outcome).toMatchObject({ ok: false, error: { code: 'ROOM_CLOSED' } });
});

it('tells nothing there from something that cannot be read', async () => {
  const parse = (row: unknown) => (row === 'good' ? row : null);
  const answer = (data: unknown) => () => Promise.resolve({ data });
  expect(await requestOne(client, 'send', answer(null), parse)).toMatchObject({ ok: false });
  expect(await requestOneOrNone(client, 'open', answer(null), parse)).toEqual({ ok: true, value: null });
  expect(await requestOneOrNone(client, 'open', answer('good'), parse)).toEqual({ ok: true, value: 'good' });
  expect(await requestOneOrNone(client, 'open', answer('bad'), parse)).toMatchObject({
    ok: false,
    error: { code: 'UNEXPECTED' },
  });
});
