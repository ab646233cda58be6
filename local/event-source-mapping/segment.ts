import type { EventSourceMappingModel } from '../backend-model';
import type { StreamedChange } from '../ports';
import { firstFailure } from './batch-response';

/** Changes that are given to the function together: a batch, or what remained of one after a failure. */
export interface Segment {
  readonly changes: readonly StreamedChange[];
  /** How often it was retried, of `MaximumRetryAttempts`. */
  readonly retries: number;
  /** How often the function was called with its first change. */
  readonly invokeCount: number;
}

export type Outcome =
  | { readonly kind: 'answer'; readonly response: unknown }
  | { readonly kind: 'error'; readonly reason: string };

export type DiscardCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** What a call of the function led to; the parts are in the order of the segment's changes. */
export interface Settlement {
  readonly done: readonly StreamedChange[];
  readonly discarded: readonly StreamedChange[];
  readonly remaining: readonly Segment[];
  /** True if the remaining changes are to be retried after a pause. */
  readonly pause: boolean;
}

type Policy = Pick<
  EventSourceMappingModel,
  'maximumRetryAttempts' | 'bisectBatchOnFunctionError' | 'reportBatchItemFailures'
>;

export const segmentOf = (changes: readonly StreamedChange[]): Segment => ({
  changes,
  retries: 0,
  invokeCount: 0,
});

/**
 * Decides what happens to a segment after the function was called with it.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function settle(segment: Segment, outcome: Outcome, policy: Policy): Settlement {
  const { changes } = segment;
  const failed = failureIndex(segment, outcome, policy);
  if (failed === null) return { done: changes, discarded: [], remaining: [], pause: false };
  const invokeCount = segment.invokeCount + 1;
  if (failed > 0) {
    // The checkpoint moved: what remains begins with another record, whose retries begin now.
    const rest = { changes: changes.slice(failed), retries: 0, invokeCount: 1 };
    return { ...retryOrDiscard(rest, policy), done: changes.slice(0, failed) };
  }
  // "Splitting batches doesn't consume the retry quota."
  if (policy.bisectBatchOnFunctionError && changes.length > 1) {
    const middle = Math.ceil(changes.length / 2);
    const halves = [changes.slice(0, middle), changes.slice(middle)];
    const remaining = halves.map((half) => ({ changes: half, retries: segment.retries, invokeCount }));
    return { done: [], discarded: [], remaining, pause: false };
  }
  return retryOrDiscard({ ...segment, invokeCount }, policy);
}

function retryOrDiscard(segment: Segment, { maximumRetryAttempts }: Policy): Settlement {
  if (maximumRetryAttempts !== null && segment.retries >= maximumRetryAttempts)
    return { done: [], discarded: segment.changes, remaining: [], pause: false };
  const remaining = [{ ...segment, retries: segment.retries + 1 }];
  return { done: [], discarded: [], remaining, pause: true };
}

/** The position of the first change that was not processed, or null if all were. */
function failureIndex({ changes }: Segment, outcome: Outcome, policy: Policy): number | null {
  switch (outcome.kind) {
    case 'error':
      return 0;
    case 'answer':
      return policy.reportBatchItemFailures ? firstFailure(outcome.response, changes) : null;
  }
}

const minute = 60_000;

/**
 * Lambda backs off exponentially and does not document by how much; the pauses here begin with half a second
 * and end at a minute, which is where Lambda's are said to end.
 */
export const backoffMilliseconds = (retries: number): number => Math.min(minute, 500 * 2 ** (retries - 1));
