import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableOperationCollector, TableOperationRecord } from '../ports';

export interface TableOperationScope extends TableOperationCollector {
  /** Takes note of an operation for the work in whose course it ran, if somebody collects there. */
  record(operation: TableOperationRecord): void;
}

/**
 * Follows work through its asynchronous steps, so that neither data sources nor tables need to know of requests.
 * What a function does in its own process is no part of the work that invoked it.
 */
export function createTableOperationScope(): TableOperationScope {
  const storage = new AsyncLocalStorage<TableOperationRecord[]>();
  return {
    async collect(work) {
      const operations: TableOperationRecord[] = [];
      const result = await storage.run(operations, work);
      return { result, operations };
    },
    record: (operation) => void storage.getStore()?.push(operation),
  };
}
