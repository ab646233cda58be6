import { randomUUID } from 'node:crypto';
import type { StreamedChange } from '../ports';
import type { DiscardCondition } from './segment';

export interface FailedBatch {
  readonly functionArn: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly condition: DiscardCondition;
  readonly invokeCount: number;
  /** Absent if the function did not fail: it reported items, or was never called. */
  readonly functionError?: 'Unhandled';
  /** Not empty. */
  readonly changes: readonly StreamedChange[];
}

/**
 * What an on-failure destination is sent about discarded records; of the records it has only the place.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 * @returns JSON
 */
export function describeFailedBatch(batch: FailedBatch, now: number): string {
  const [first, last] = [batch.changes[0], batch.changes.at(-1)];
  return JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn: batch.functionArn,
      condition: batch.condition,
      approximateInvokeCount: batch.invokeCount,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(batch.functionError === undefined ? {} : { functionError: batch.functionError }),
    },
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: first?.record.dynamodb.SequenceNumber,
      endSequenceNumber: last?.record.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrivalOf(first),
      approximateArrivalOfLastRecord: arrivalOf(last),
      batchSize: batch.changes.length,
      streamArn: batch.streamArn,
    },
  });
}

/** Whole seconds, e.g. `2026-01-01T00:00:00Z`. */
const arrivalOf = (change: StreamedChange | undefined): string | undefined =>
  change && `${new Date(change.changedAt).toISOString().slice(0, 19)}Z`;
