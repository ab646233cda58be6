import { DynamoDbError } from '../../../ports';
import type { DataSourceResult } from '../data-source-result';
import {
  readFields,
  readList,
  readOptionalBoolean,
  readOptionalFields,
  readString,
  refuseFields,
  RequestFault,
} from '../request-fields';
import type { Fields } from '../request-fields';
import { fromItem, fromOptionalItem, toItem } from './attribute-values';
import type { Item } from './attribute-values';
import { dynamoDbFailure } from './dynamodb-failure';
import { mergePlaceholders, readExpression, readOptionalExpression } from './expressions';
import { readPutItem } from './item-operations';
import type { TableDataSource } from './table-data-source';

/**
 * Answers `{ items: [item or null], cancellationReasons: null }`.
 * Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-transact-get-items.html
 */
export function transactGetItems(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const gets = readEntries(request, (entry, path) => {
    const projection = readOptionalExpression(entry['projection'], `${path}.projection`);
    return {
      Get: {
        TableName: readString(entry['table'], `${path}.table`),
        Key: toItem(entry['key'], `${path}.key`),
        ...(projection && { ProjectionExpression: projection.text }),
        ...mergePlaceholders(projection),
      },
    };
  });
  return orCancelled('items', async () => {
    const answer = await source.dynamoDb.execute('TransactGetItems', { TransactItems: gets });
    return (answer['Responses'] as Fields[]).map((response) => fromOptionalItem(response['Item']));
  });
}

/**
 * Answers `{ keys: [key of each action], cancellationReasons: null }`.
 * Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-transact-write-items.html
 */
export function transactWriteItems(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const writes = readEntries(request, readWrite);
  return orCancelled('keys', async () => {
    await source.dynamoDb.execute('TransactWriteItems', {
      TransactItems: writes.map((write) => write.action),
    });
    return writes.map((write) => fromItem(write.key));
  });
}

function readWrite(entry: Fields, path: string): { readonly key: Item; readonly action: Fields } {
  refuseFields(entry, path, ['customPartitionKey', 'populateIndexFields', '_version']);
  const TableName = readString(entry['table'], `${path}.table`);
  const operation = readString(entry['operation'], `${path}.operation`);
  const key = toItem(entry['key'], `${path}.key`);
  const condition = readTransactCondition(entry['condition'], `${path}.condition`);
  const base = { TableName, ...condition?.parameters };
  switch (operation) {
    case 'PutItem': {
      const Item = readPutItem(entry, path).whole;
      return { key, action: { Put: { ...base, Item, ...mergePlaceholders(condition?.expression) } } };
    }
    case 'UpdateItem': {
      const update = readExpression(entry['update'], `${path}.update`);
      const placeholders = mergePlaceholders(update, condition?.expression);
      return {
        key,
        action: { Update: { ...base, Key: key, UpdateExpression: update.text, ...placeholders } },
      };
    }
    case 'DeleteItem':
      return { key, action: { Delete: { ...base, Key: key, ...mergePlaceholders(condition?.expression) } } };
    case 'ConditionCheck':
      if (!condition) throw new RequestFault(`Value for field '${path}.condition' not found.`);
      return {
        key,
        action: { ConditionCheck: { ...base, Key: key, ...mergePlaceholders(condition.expression) } },
      };
    default:
      throw new RequestFault(
        `unable to run operation ${operation} in a transaction; AppSync has none of that name`,
      );
  }
}

/** By default the item that made a condition fail is told. */
function readTransactCondition(value: unknown, path: string) {
  const fields = readOptionalFields(value, path);
  if (!fields) return undefined;
  const expression = readExpression(fields, path);
  const field = 'returnValuesOnConditionCheckFailure';
  const returnsItem = readOptionalBoolean(fields[field], `${path}.${field}`) ?? true;
  return {
    expression,
    parameters: {
      ConditionExpression: expression.text,
      ReturnValuesOnConditionCheckFailure: returnsItem ? 'ALL_OLD' : 'NONE',
    },
  };
}

async function orCancelled(name: 'items' | 'keys', run: () => Promise<unknown>): Promise<DataSourceResult> {
  try {
    return { kind: 'result', result: { [name]: await run(), cancellationReasons: null } };
  } catch (error) {
    if (!(error instanceof DynamoDbError) || !error.cancellationReasons) throw error;
    const cancellationReasons = error.cancellationReasons.map((reason) => ({
      type: reason.code,
      message: reason.message ?? 'None',
      ...(reason.item && { item: fromItem(reason.item) }),
    }));
    return dynamoDbFailure(error, { [name]: null, cancellationReasons });
  }
}

function readEntries<T>(request: Fields, read: (entry: Fields, path: string) => T): T[] {
  return readList(request['transactItems'], '$[transactItems]').map((entry, index) => {
    const path = `$[transactItems][${index}]`;
    return read(readFields(entry, path), path);
  });
}
