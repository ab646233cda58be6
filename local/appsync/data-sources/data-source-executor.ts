import type { DataSourceModel } from '../../backend-model';
import type { DynamoDb, LambdaInvoker } from '../../ports';
import type { DataSourceResult } from './data-source-result';

export interface DataSourceExecutorOptions {
  readonly dataSources: readonly DataSourceModel[];
  readonly dynamoDb: DynamoDb;
  readonly lambda: LambdaInvoker;
}

export interface DataSourceExecutor {
  /**
   * Runs a data-source request (what a request mapping produced) against a data source.
   * Failures of the request are values.
   * @throws Error if no data source has that name
   */
  execute(dataSourceName: string, request: unknown): Promise<DataSourceResult>;
}

export function createDataSourceExecutor(_options: DataSourceExecutorOptions): DataSourceExecutor {
  return {
    execute: () => Promise.reject(new Error('unable to run a data source; not written yet')),
  };
}
