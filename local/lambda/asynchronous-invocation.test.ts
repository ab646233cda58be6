import { describe, expect, it } from 'vitest';
import { LambdaError } from '../ports';
import { defaultPolicy, invokeAsynchronously } from './asynchronous-invocation';

async function run(failures: number, policy = defaultPolicy) {
  const pauses: number[] = [];
  const retries: string[] = [];
  let attempts = 0;
  const outcome = await invokeAsynchronously({
    functionName: 'greeter',
    policy,
    attempt: () => {
      attempts += 1;
      return attempts <= failures
        ? Promise.reject(new LambdaError('TypeError', 'no'))
        : Promise.resolve('yes');
    },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    onRetry: (text) => retries.push(text),
  }).catch((error: unknown) => error);
  return { outcome, attempts, pauses, retries };
}

describe('an asynchronous invocation', () => {
  it('is tried twice more, after one minute and after two', async () => {
    const { outcome, pauses, retries } = await run(2);
    expect(outcome).toBe('yes');
    expect(pauses).toEqual([60_000, 120_000]);
    expect(retries[0]).toBe('TypeError: no; asynchronous, so it is tried again in 60 s');
  });

  it('fails with its last error after that', async () => {
    const { outcome, attempts } = await run(9);
    expect(outcome).toMatchObject({ errorType: 'TypeError' });
    expect(attempts).toBe(3);
  });

  it.each([
    [{ ...defaultPolicy, maximumRetryAttempts: 0 }, 1],
    [{ ...defaultPolicy, maximumEventAgeSeconds: 60 }, 2],
  ])('is tried no more than %j allows', async (policy, expected) => {
    expect((await run(9, policy)).attempts).toBe(expected);
  });
});
