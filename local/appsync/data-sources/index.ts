export { createDataSourceExecutor } from './data-source-executor';
export type { DataSourceExecutor, DataSourceExecutorOptions } from './data-source-executor';
export type { DataSourceError, DataSourceResult } from './data-source-result';
