import type { TableModel } from '../backend-model';
import { DynamoDbError } from '../ports';
import type { DynamoDb, TableOperation, TableOperationRecord, TableStreams } from '../ports';
import { AccessLog, capacityUnitsOf, consumedCapacity } from './capacity';
import type { Ending } from './capacity';
import { ChangeLog } from './change-log';
import { describeOperation } from './operation-records';
import { toDynamoDbError } from './operation-errors';
import { runOperation } from './run-operation';
import { openTables } from './table-catalogue';
import { openTableStore } from './table-store';
import type { TableStore } from './table-store';
import { openTableStreams } from './table-streams';

export interface DynamoDbOptions {
  /** Where the tables are kept between runs; `null` keeps them in memory. */
  readonly directory: string | null;
  readonly tables: readonly TableModel[];
  /** Tables whose changes somebody reads; only theirs are kept. Default: none. */
  readonly streamedTables?: ReadonlySet<string>;
  /** Milliseconds since the epoch, for the times of changes; default `Date.now`. */
  readonly now?: () => number;
  /** Told of every operation after it ran, failed ones too. */
  readonly onOperation?: (record: TableOperationRecord) => void;
}

export interface LocalDynamoDb extends DynamoDb {
  readonly streams: TableStreams;
  /** Waits for running operations, then releases the directory. */
  close(): Promise<void>;
}

/**
 * Opens the tables of a backend, creating those that are missing and keeping what is stored.
 * An answered write survives the process, even if it is killed.
 * @throws Error "unable to open table X; ..." if a stored table has another key schema
 */
export async function openDynamoDb(options: DynamoDbOptions): Promise<LocalDynamoDb> {
  const now = options.now ?? Date.now;
  const streamed = options.tables.filter(({ tableName }) => options.streamedTables?.has(tableName));
  const changes = new ChangeLog(streamed, now);
  const store = await openTableStore(options.directory, changes);
  let streams: TableStreams;
  try {
    await openTables(store, options.tables);
    streams = await openTableStreams(store, streamed, now);
  } catch (error) {
    await store.database.close();
    throw error;
  }
  const running = new Set<Promise<unknown>>();

  async function execute(operation: TableOperation, input: Readonly<Record<string, unknown>>) {
    const startedAt = performance.now();
    const accesses = new AccessLog();
    const outcome = await settle(store, accesses, operation, input);
    const milliseconds = performance.now() - startedAt;
    const units = capacityUnitsOf(store.tables, operation, input, accesses, endingOf(outcome));
    for (const record of describeOperation(operation, input, outcome, milliseconds, units))
      options.onOperation?.(record);
    if (!('output' in outcome)) throw outcome.error;
    return { ...outcome.output, ...consumedCapacity(operation, input['ReturnConsumedCapacity'], units) };
  }

  return {
    streams,
    execute(operation, input) {
      const run = execute(operation, input);
      const settled = run.then(
        () => undefined,
        () => undefined,
      );
      running.add(settled);
      void settled.then(() => running.delete(settled));
      return run;
    },
    async close() {
      await Promise.all(running);
      await store.database.close();
    },
  };
}

type Outcome = { output: Record<string, unknown> } | { error: unknown; failedWith: string };

function endingOf(outcome: Outcome): Ending {
  return 'output' in outcome
    ? { kind: 'SUCCEEDED', scannedCount: Number(outcome.output['ScannedCount'] ?? 0) }
    : { kind: 'FAILED', code: outcome.failedWith };
}

async function settle(
  store: TableStore,
  accesses: AccessLog,
  operation: TableOperation,
  input: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  try {
    return { output: await runOperation(store, accesses, operation, input) };
  } catch (caught) {
    const error = toDynamoDbError(caught);
    return { error, failedWith: error instanceof DynamoDbError ? error.code : 'InternalServerError' };
  }
}
