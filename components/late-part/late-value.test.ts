import { describe, expect, it, vi } from 'vitest';
import { createLateValue } from './late-value';

function setUp() {
  const loads: { resolve: (value: string) => void; reject: (cause: unknown) => void }[] = [];
  const waiting: (() => void)[] = [];
  const failed = vi.fn();
  const load = vi.fn(() => new Promise<string>((resolve, reject) => loads.push({ resolve, reject })));
  return {
    late: createLateValue(load, { later: (run) => waiting.push(run), failed }),
    load,
    failed,
    come: async (value: string) => {
      loads.at(-1)?.resolve(value);
      await Promise.resolve();
    },
    fail: async () => {
      loads.at(-1)?.reject(new Error('no network'));
      await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(load.mock.calls.length));
    },
    passTime: () => {
      for (const run of waiting.splice(0)) run();
    },
    waiting,
  };
}

describe('[WGT5] what comes late', () => {
  it('is loaded once, by who wants it first, and told to all who wait', async () => {
    const { late, load, come } = setUp();
    const listener = vi.fn();
    late.want();
    late.subscribe(listener);
    late.want();
    expect(load).toHaveBeenCalledTimes(1);
    expect(late.getSnapshot()).toBeNull();
    await come('part');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(late.getSnapshot()).toBe('part');
    late.subscribe(listener);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tried for again while somebody waits', async () => {
    const { late, load, fail, come, passTime } = setUp();
    late.subscribe(() => undefined);
    await fail();
    expect(load).toHaveBeenCalledTimes(1);
    passTime();
    expect(load).toHaveBeenCalledTimes(2);
    await fail();
    passTime();
    await come('part');
    expect(late.getSnapshot()).toBe('part');
  });

  it('is left alone when nobody waits, until the next one wants it', async () => {
    const { late, load, fail, passTime, waiting } = setUp();
    late.want();
    await fail();
    expect(waiting).toHaveLength(0);
    const leave = late.subscribe(() => undefined);
    expect(load).toHaveBeenCalledTimes(2);
    await fail();
    leave();
    passTime();
    expect(load).toHaveBeenCalledTimes(2);
    late.want();
    expect(load).toHaveBeenCalledTimes(3);
  });
});
