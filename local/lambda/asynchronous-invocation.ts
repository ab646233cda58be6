import type { LambdaFunctionModel } from '../backend-model';
import { LambdaError } from '../ports';

export interface AsynchronousInvocation {
  readonly functionName: string;
  readonly policy: NonNullable<LambdaFunctionModel['asynchronousInvocation']>;
  /** @throws LambdaError of the function */
  attempt(): Promise<unknown>;
  /** @throws LambdaError if the backend stopped meanwhile */
  pause(milliseconds: number): Promise<void>;
  /** Told of each failure that is followed by a retry. */
  onRetry(text: string): void;
}

/** What Lambda does without an `EventInvokeConfig`. */
export const defaultPolicy: AsynchronousInvocation['policy'] = {
  maximumRetryAttempts: 2,
  maximumEventAgeSeconds: 6 * 60 * 60,
};

const minute = 60_000;

/**
 * "Lambda attempts to run it two more times, with a one-minute wait between the first two attempts, and two
 * minutes between the second and third attempts."
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 * @throws LambdaError of the last attempt
 */
export async function invokeAsynchronously(invocation: AsynchronousInvocation): Promise<unknown> {
  const { maximumRetryAttempts, maximumEventAgeSeconds } = invocation.policy;
  let age = 0;
  for (let retries = 0; ; retries += 1) {
    try {
      return await invocation.attempt();
    } catch (error) {
      const wait = (retries + 1) * minute;
      age += wait;
      const isOver = retries >= maximumRetryAttempts || age > maximumEventAgeSeconds * 1000;
      if (!(error instanceof LambdaError) || isOver) throw error;
      invocation.onRetry(
        `${error.errorType}: ${error.message}; asynchronous, so it is tried again in ${wait / 1000} s`,
      );
      await invocation.pause(wait);
    }
  }
}
