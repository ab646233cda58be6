import type { DataSourceResult } from '../data-source-result';
import { readFields, readOptionalBoolean, refuseFields } from '../request-fields';
import type { Fields } from '../request-fields';
import { fromItem, fromOptionalItem, toItem } from './attribute-values';
import type { Item } from './attribute-values';
import { readCondition, runConditionally } from './condition';
import { mergePlaceholders, readExpression, readOptionalExpression } from './expressions';
import type { TableDataSource } from './table-data-source';

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-resolver-reference-dynamodb.html */

export async function getItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const projection = readOptionalExpression(request['projection'], '$[projection]');
  const answer = await source.dynamoDb.execute('GetItem', {
    TableName: source.tableName,
    Key: toItem(request['key'], '$[key]'),
    ConsistentRead: readOptionalBoolean(request['consistentRead'], '$[consistentRead]') ?? false,
    ...(projection && { ProjectionExpression: projection.text }),
    ...mergePlaceholders(projection),
  });
  return { kind: 'result', result: fromOptionalItem(answer['Item']) };
}

export function putItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  refuseUnsupported(request);
  const item = readPutItem(request, '$');
  const condition = readCondition(request['condition'], '$[condition]');
  return runConditionally(source, condition, {
    operation: 'PutItem',
    parameters: {
      TableName: source.tableName,
      Item: item.whole,
      ...mergePlaceholders(condition?.expression),
    },
    key: item.key,
    resultOf: () => fromItem(item.whole),
    desired: { kind: 'item', item: item.whole },
  });
}

export function updateItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  refuseUnsupported(request);
  const key = toItem(request['key'], '$[key]');
  const update = readExpression(request['update'], '$[update]');
  const condition = readCondition(request['condition'], '$[condition]');
  return runConditionally(source, condition, {
    operation: 'UpdateItem',
    parameters: {
      TableName: source.tableName,
      Key: key,
      UpdateExpression: update.text,
      ReturnValues: 'ALL_NEW',
      ...mergePlaceholders(update, condition?.expression),
    },
    key,
    resultOf: (answer) => fromOptionalItem(answer['Attributes']),
    desired: { kind: 'unknown' },
  });
}

export function deleteItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  refuseUnsupported(request);
  const key = toItem(request['key'], '$[key]');
  const condition = readCondition(request['condition'], '$[condition]');
  return runConditionally(source, condition, {
    operation: 'DeleteItem',
    parameters: {
      TableName: source.tableName,
      Key: key,
      ReturnValues: 'ALL_OLD',
      ...mergePlaceholders(condition?.expression),
    },
    key,
    resultOf: (answer) => fromOptionalItem(answer['Attributes']),
    desired: { kind: 'nothing' },
  });
}

/** The item that a put writes: the key wins over attribute values of the same name. */
export function readPutItem(request: Fields, path: string): { readonly key: Item; readonly whole: Item } {
  const key = toItem(request['key'], `${path}[key]`);
  const values = toItem(
    readFields(request['attributeValues'] ?? {}, `${path}[attributeValues]`),
    `${path}[attributeValues]`,
  );
  return { key, whole: { ...values, ...key } };
}

/** Fields of versioned data sources and of key customisation, which Amplify Gen 2 does not generate. */
function refuseUnsupported(request: Fields): void {
  refuseFields(request, '$', ['_version', 'customPartitionKey', 'populateIndexFields']);
}
