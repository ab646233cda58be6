import type { TableModel } from '../backend-model';
import { DynamoDbError } from '../ports';
import type { DynamoDb, TableOperation, TableOperationRecord } from '../ports';
import { describeOperation } from './operation-records';
import { toDynamoDbError } from './operation-errors';
import { runOperation } from './run-operation';
import { openTables } from './table-catalogue';
import { openTableStore } from './table-store';
import type { TableStore } from './table-store';

export interface DynamoDbOptions {
  /** Where the tables are kept between runs; `null` keeps them in memory. */
  readonly directory: string | null;
  readonly tables: readonly TableModel[];
  /** Told of every operation after it ran, failed ones too. */
  readonly onOperation?: (record: TableOperationRecord) => void;
}

export interface LocalDynamoDb extends DynamoDb {
  /** Waits for running operations, then releases the directory. */
  close(): Promise<void>;
}

/**
 * Opens the tables of a backend, creating those that are missing and keeping what is stored.
 * An answered write survives the process, even if it is killed.
 * @throws Error "unable to open table X; ..." if a stored table has another key schema
 */
export async function openDynamoDb(options: DynamoDbOptions): Promise<LocalDynamoDb> {
  const store = await openTableStore(options.directory);
  try {
    await openTables(store, options.tables);
  } catch (error) {
    await store.database.close();
    throw error;
  }
  const running = new Set<Promise<unknown>>();

  async function execute(operation: TableOperation, input: Readonly<Record<string, unknown>>) {
    const startedAt = performance.now();
    const outcome = await settle(store, operation, input);
    const milliseconds = performance.now() - startedAt;
    for (const record of describeOperation(operation, input, outcome, milliseconds))
      options.onOperation?.(record);
    if ('output' in outcome) return outcome.output;
    throw outcome.error;
  }

  return {
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

async function settle(
  store: TableStore,
  operation: TableOperation,
  input: Readonly<Record<string, unknown>>,
): Promise<{ output: Record<string, unknown> } | { error: unknown; failedWith: string }> {
  try {
    return { output: await runOperation(store, operation, input) };
  } catch (caught) {
    const error = toDynamoDbError(caught);
    return { error, failedWith: error instanceof DynamoDbError ? error.code : 'InternalServerError' };
  }
}
