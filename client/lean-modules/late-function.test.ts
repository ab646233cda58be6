import { expect, it, vi } from 'vitest';
import { lateFunction } from './late-function';

type Load = () => Promise<(value: number) => Promise<string>>;
const show = (value: number): Promise<string> => Promise.resolve(`shown ${value}`);

it('[WGT11] comes when it is first called, and passes on what it is called with', async () => {
  const load = vi.fn<Load>(() => Promise.resolve(show));
  const late = lateFunction('what is shown', load);
  expect(load).not.toHaveBeenCalled();
  await expect(late(1)).resolves.toBe('shown 1');
});

it('[WGT11] fails as a request without a network does, and is asked for again by the next call', async () => {
  const load = vi.fn<Load>().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(show);
  const late = lateFunction('what is shown', load);
  await expect(late(1)).rejects.toMatchObject({ name: 'NetworkError' });
  await expect(late(2)).resolves.toBe('shown 2');
});

it('[WGT11] is fetched when the browser is idle, and fails nobody if it does not come', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('window', { requestIdleCallback: (run: () => void) => idle.push(run) });
  const load = vi.fn<Load>().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(show);
  const late = lateFunction('what is shown', load);
  expect(load).not.toHaveBeenCalled();
  for (const run of idle) run();
  expect(load).toHaveBeenCalledTimes(1);
  await expect(late(3)).resolves.toBe('shown 3');
  vi.unstubAllGlobals();
});
