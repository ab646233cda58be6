import type { DataSourceResult } from '../data-source-result';
import { readOptionalBoolean, readOptionalInteger, readOptionalString } from '../request-fields';
import type { Fields } from '../request-fields';
import { fromItem } from './attribute-values';
import type { Item } from './attribute-values';
import { invalidTokenFailure } from './dynamodb-failure';
import { mergePlaceholders, readExpression, readOptionalExpression } from './expressions';
import type { Expression } from './expressions';
import type { TableDataSource } from './table-data-source';

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-query.html */
export function query(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const keyCondition = readExpression(request['query'], '$[query]');
  return list(source, 'Query', request, keyCondition, {
    KeyConditionExpression: keyCondition.text,
    ScanIndexForward: readOptionalBoolean(request['scanIndexForward'], '$[scanIndexForward]') ?? true,
  });
}

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-scan.html */
export function scan(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  return list(source, 'Scan', request, undefined, {
    ...optional('TotalSegments', readOptionalInteger(request['totalSegments'], '$[totalSegments]')),
    ...optional('Segment', readOptionalInteger(request['segment'], '$[segment]')),
  });
}

async function list(
  source: TableDataSource,
  operation: 'Query' | 'Scan',
  request: Fields,
  keyCondition: Expression | undefined,
  ownParameters: Fields,
): Promise<DataSourceResult> {
  const indexName = readOptionalString(request['index'], '$[index]');
  const listName = JSON.stringify([operation, source.tableName, indexName ?? null]);
  const nextToken = readOptionalString(request['nextToken'], '$[nextToken]');
  const startKey = nextToken === undefined ? undefined : source.seal.open(listName, nextToken);
  if (startKey === null) return invalidTokenFailure();
  const filter = readOptionalExpression(request['filter'], '$[filter]');
  const projection = readOptionalExpression(request['projection'], '$[projection]');
  const answer = await source.dynamoDb.execute(operation, {
    TableName: source.tableName,
    ...ownParameters,
    ...optional('IndexName', indexName),
    ...optional('Limit', readOptionalInteger(request['limit'], '$[limit]')),
    ...optional('ConsistentRead', readOptionalBoolean(request['consistentRead'], '$[consistentRead]')),
    ...optional('Select', readOptionalString(request['select'], '$[select]')),
    ...optional('FilterExpression', filter?.text),
    ...optional('ProjectionExpression', projection?.text),
    ...optional('ExclusiveStartKey', startKey),
    ...mergePlaceholders(keyCondition, filter, projection),
  });
  const lastKey = answer['LastEvaluatedKey'];
  return {
    kind: 'result',
    result: {
      items: ((answer['Items'] ?? []) as readonly Item[]).map(fromItem),
      nextToken: lastKey === undefined ? null : source.seal.seal(listName, lastKey),
      scannedCount: answer['ScannedCount'],
    },
  };
}

function optional(name: string, value: unknown): Fields {
  return value === undefined ? {} : { [name]: value };
}
