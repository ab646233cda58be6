import { Duration, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { broadcastSettings } from './settings';

export interface Listening {
  /** What of a record's `dynamodb` has to match; one of them is enough. All records if there is none. */
  readonly patterns?: readonly Readonly<Record<string, unknown>>[];
  /** Records of so many seconds are gathered before a call; 0 if not given. */
  readonly window?: number;
}

/**
 * Calls the function with the changes of a table (decision 24 says why so). The mapping stands in the function's stack:
 * in the table's, the templates would be circular.
 */
export function listenToTable(
  fn: IFunction,
  model: string,
  table: ITable,
  { patterns = [], window = 0 }: Listening = {},
): void {
  const { tableStreamArn } = table;
  if (tableStreamArn === undefined) throw new Error(`unable to listen to ${model}; its table has no stream`);
  new EventSourceMapping(Stack.of(fn), `Broadcast${model}`, {
    target: fn,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: broadcastSettings.batchSize,
    maxBatchingWindow: Duration.seconds(window),
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    filters: patterns.map((dynamodb) => FilterCriteria.filter({ dynamodb })),
  });
  table.grantStreamRead(fn);
}
