import { DynamoDbError } from '../ports';
import type { TableOperation } from '../ports';
import type { AccessLog } from './capacity';
import { dynaliteActions, dynaliteDatabase } from './dynalite-internals';
import { validateParameters } from './operation-parameters';
import type { DynaliteOperation } from './dynalite-internals';
import type { Item } from './dynalite-types';
import { inOperationScope } from './operation-scope';
import { prefixOf } from './table-store';
import type { TableStore } from './table-store';
import { transactGetItems, transactWriteItems } from './transactions';

type Fields = Readonly<Record<string, unknown>>;

/** @throws Error that `toDynamoDbError` knows, if DynamoDB would refuse; any other is a bug */
export function runOperation(
  store: TableStore,
  accesses: AccessLog,
  operation: TableOperation,
  input: Fields,
): Promise<Record<string, unknown>> {
  switch (operation) {
    case 'TransactWriteItems':
      return transactWriteItems(store, accesses, input);
    case 'TransactGetItems':
      return transactGetItems(store, accesses, input);
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return runWrite(store, accesses, operation, input);
    case 'BatchWriteItem':
      return runBatchWrite(store, accesses, input);
    case 'GetItem':
    case 'Query':
    case 'Scan':
    case 'BatchGetItem':
      return runChecked(store, accesses, operation, input);
  }
}

async function runChecked(
  store: TableStore,
  accesses: AccessLog,
  operation: DynaliteOperation,
  input: Fields,
) {
  const data = validateParameters(operation, input, store.options);
  return inOperationScope(store, accesses, (scope) => scope.run(dynaliteActions[operation], data));
}

/** dynalite does not know ReturnValuesOnConditionCheckFailure; the scope remembers the item that was read. */
async function runWrite(store: TableStore, accesses: AccessLog, operation: DynaliteOperation, input: Fields) {
  const { ReturnValuesOnConditionCheckFailure = 'NONE', ...parameters } = input;
  if (ReturnValuesOnConditionCheckFailure !== 'NONE' && ReturnValuesOnConditionCheckFailure !== 'ALL_OLD')
    throw new DynamoDbError(
      'ValidationException',
      'ReturnValuesOnConditionCheckFailure can only be ALL_OLD or NONE',
    );
  const data = validateParameters(operation, parameters, store.options);
  const returnsExisting = ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  return inOperationScope(store, accesses, (scope) =>
    scope.run(dynaliteActions[operation], data, { returnsExisting }),
  );
}

/** All items are locked before the first is written: two batches over the same items must not wait for each other. */
async function runBatchWrite(store: TableStore, accesses: AccessLog, input: Fields) {
  const data = validateParameters('BatchWriteItem', input, store.options);
  const keys = batchKeys(store, data['RequestItems'] as Readonly<Record<string, readonly BatchEntry[]>>);
  return inOperationScope(store, accesses, async (scope) => {
    await scope.lock(keys);
    return scope.run(dynaliteActions.BatchWriteItem, data);
  });
}

interface BatchEntry {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Item };
}

/** Keys of the well-formed entries; the action itself refuses the others. */
function batchKeys(store: TableStore, requests: Readonly<Record<string, readonly BatchEntry[]>>): string[] {
  return Object.entries(requests).flatMap(([tableName, entries]) => {
    const table = store.tables.get(tableName);
    if (!table) return [];
    const prefix = prefixOf.items(tableName);
    return entries.flatMap(({ PutRequest, DeleteRequest }) => {
      if (PutRequest && !dynaliteDatabase.validateItem(PutRequest.Item, table))
        return [prefix + dynaliteDatabase.createKey(PutRequest.Item, table)];
      if (DeleteRequest && !dynaliteDatabase.validateKey(DeleteRequest.Key, table))
        return [prefix + dynaliteDatabase.createKey(DeleteRequest.Key, table)];
      return [];
    });
  });
}
