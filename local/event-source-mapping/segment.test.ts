import { describe, expect, it } from 'vitest';
import type { StreamedChange } from '../ports';
import { makeMapping } from './mappings-under-test';
import { backoffMilliseconds, segmentOf, settle } from './segment';
import type { Outcome, Segment } from './segment';

const change = (number: number): StreamedChange => ({
  partition: 0,
  changedAt: 0,
  record: {
    eventID: String(number),
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'xx-local-1',
    dynamodb: {
      ApproximateCreationDateTime: 0,
      Keys: {},
      SequenceNumber: String(number),
      SizeBytes: 0,
      StreamViewType: 'KEYS_ONLY',
    },
    eventSourceARN: 'arn',
  },
});

const four = segmentOf([1, 2, 3, 4].map(change));
const failed: Outcome = { kind: 'error', reason: 'boom' };
const answered = (response: unknown): Outcome => ({ kind: 'answer', response });
const failures = (...ids: unknown[]) =>
  answered({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

const numbers = (changes: readonly StreamedChange[]) => changes.map(({ record }) => Number(record.eventID));
function settled(segment: Segment, outcome: Outcome, policy: Parameters<typeof makeMapping>[0] = {}) {
  const { done, discarded, remaining, pause } = settle(segment, outcome, makeMapping(policy));
  return {
    done: numbers(done),
    discarded: numbers(discarded),
    remaining: remaining.map(({ changes, retries }) => [numbers(changes), retries]),
    pause,
  };
}
const all = { done: [1, 2, 3, 4], discarded: [], remaining: [], pause: false };

describe('a batch', () => {
  it('is done when the function answers, whatever it answers', () => {
    expect(settled(four, failures('2'))).toEqual(all);
  });

  it('that failed is retried after a pause, without end by default', () => {
    const worn = { ...four, retries: 9999 };
    expect(settled(worn, failed)).toEqual({
      done: [],
      discarded: [],
      remaining: [[[1, 2, 3, 4], 10_000]],
      pause: true,
    });
  });

  it.each([
    [0, 0],
    [2, 2],
  ])('is given up after %i retries', (maximumRetryAttempts, retries) => {
    const { discarded } = settled({ ...four, retries }, failed, { maximumRetryAttempts });
    expect(discarded).toEqual([1, 2, 3, 4]);
  });

  it('is split in two without a pause and without using up a retry', () => {
    const policy = { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 };
    const halves = { done: [], discarded: [], pause: false };
    expect(settled(four, failed, policy)).toEqual({
      ...halves,
      remaining: [
        [[1, 2], 0],
        [[3, 4], 0],
      ],
    });
    expect(settled(segmentOf([change(1)]), failed, policy)).toMatchObject({ discarded: [1], remaining: [] });
  });
});

describe('reported item failures', () => {
  const reporting = { reportBatchItemFailures: true };

  it.each([
    ['nothing', null],
    ['an empty object', {}],
    ['null for the list', { batchItemFailures: null }],
    ['an empty list', { batchItemFailures: [] }],
  ])('%s is success', (_what, response) => {
    expect(settled(four, answered(response), reporting)).toEqual(all);
  });

  it('leave what follows the lowest number to be retried, its retries begun anew', () => {
    expect(settled({ ...four, retries: 3 }, failures('4', '3'), reporting)).toEqual({
      done: [1, 2],
      discarded: [],
      remaining: [[[3, 4], 1]],
      pause: true,
    });
  });

  it.each([
    ['an empty identifier', failures('')],
    ['no identifier', failures(null)],
    ['a misnamed key', answered({ batchItemFailures: [{ id: '2' }] })],
    ['a number of another batch', failures('2', '77')],
    ['no list', answered({ batchItemFailures: '2' })],
  ])('with %s fail the whole batch', (_what, outcome) => {
    expect(settled(four, outcome, reporting)).toMatchObject({ done: [], remaining: [[[1, 2, 3, 4], 1]] });
  });

  it('of the first record split the batch if it may be split', () => {
    const policy = { ...reporting, bisectBatchOnFunctionError: true };
    expect(settled(four, failures('1'), policy).remaining).toEqual([
      [[1, 2], 0],
      [[3, 4], 0],
    ]);
  });

  it('give up what follows when no retry is left', () => {
    const policy = { ...reporting, maximumRetryAttempts: 0 };
    expect(settled(four, failures('3'), policy)).toMatchObject({ done: [1, 2], discarded: [3, 4] });
  });
});

describe('the pause before a retry', () => {
  it('doubles up to a minute', () => {
    expect([1, 2, 3, 7, 8, 1000].map(backoffMilliseconds)).toEqual([500, 1000, 2000, 32_000, 60_000, 60_000]);
  });
});
