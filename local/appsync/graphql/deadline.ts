import { ResolverError } from './resolver-error';

/** Calls back after a time, unless the returned function is called before. */
export type StartTimer = (milliseconds: number, onEnd: () => void) => () => void;

/** The time that one request has. */
export interface Deadline {
  /** @throws ResolverError `ExecutionTimeout` when the time is over, whatever becomes of the work */
  race<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The request is over; nothing is waited for any more. */
  end(): void;
}

/** Docs (Service Quotas of AWS AppSync): request execution time for mutations, queries, and subscriptions. */
const REQUEST_MILLISECONDS = 30_000;

export const startMachineTimer: StartTimer = (milliseconds, onEnd) => {
  const timer = setTimeout(onEnd, milliseconds);
  return () => clearTimeout(timer);
};

export function startDeadline(startTimer: StartTimer): Deadline {
  let isOver = false;
  let stop = (): void => undefined;
  const over = new Promise<typeof expired>((resolve) => {
    stop = startTimer(REQUEST_MILLISECONDS, () => {
      isOver = true;
      resolve(expired);
    });
  });
  return {
    async race(work) {
      const first = isOver ? expired : await Promise.race([work(), over]);
      if (first === expired) throw timedOut();
      return first;
    },
    end: () => stop(),
  };
}

const expired = Symbol('expired');

function timedOut(): ResolverError {
  return new ResolverError({
    message: 'Execution timed out.',
    errorType: 'ExecutionTimeout',
    data: null,
    errorInfo: null,
  });
}
