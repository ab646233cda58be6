import { DynamoDbError } from '../../../ports';
import type { DataSourceResult } from '../data-source-result';
import { readFields, readString, RequestFault } from '../request-fields';
import type { Fields } from '../request-fields';
import { batchDeleteItem, batchGetItem, batchPutItem } from './batch-operations';
import { dynamoDbFailure } from './dynamodb-failure';
import { deleteItem, getItem, putItem, updateItem } from './item-operations';
import { query, scan } from './list-operations';
import type { TableDataSource } from './table-data-source';
import { transactGetItems, transactWriteItems } from './transact-operations';

type Operation = (source: TableDataSource, request: Fields) => Promise<DataSourceResult>;

const operations = new Map<string, Operation>([
  ['GetItem', getItem],
  ['PutItem', putItem],
  ['UpdateItem', updateItem],
  ['DeleteItem', deleteItem],
  ['Query', query],
  ['Scan', scan],
  ['BatchGetItem', batchGetItem],
  ['BatchPutItem', batchPutItem],
  ['BatchDeleteItem', batchDeleteItem],
  ['TransactGetItems', transactGetItems],
  ['TransactWriteItems', transactWriteItems],
]);

/**
 * Runs an AppSync request for a DynamoDB data source.
 * @throws RequestFault for a request that is malformed or not supported
 */
export async function executeDynamoDb(source: TableDataSource, request: unknown): Promise<DataSourceResult> {
  const fields = readFields(request, '$');
  const name = readString(fields['operation'], '$[operation]');
  const operation = operations.get(name);
  if (!operation)
    throw new RequestFault(
      `unable to run operation ${name} on DynamoDB; the local backend supports ${[...operations.keys()].join(', ')}`,
    );
  try {
    return await operation(source, fields);
  } catch (error) {
    if (error instanceof DynamoDbError) return dynamoDbFailure(error);
    throw error;
  }
}
