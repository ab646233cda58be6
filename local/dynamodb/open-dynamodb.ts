import type { TableModel } from '../backend-model';
import type { DynamoDb, TableOperationRecord } from '../ports';

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
 * @throws Error "unable to open table X; ..." if a stored table has another key schema
 */
export function openDynamoDb(_options: DynamoDbOptions): Promise<LocalDynamoDb> {
  return Promise.reject(new Error('unable to open the tables; not written yet'));
}
