import type { DataSourceResult } from '../data-source-result';
import { readFields, readList, readOptionalBoolean } from '../request-fields';
import type { Fields } from '../request-fields';
import { canonicalText, fromItem, toItem } from './attribute-values';
import type { Item } from './attribute-values';
import { mergePlaceholders, readOptionalExpression } from './expressions';
import { revealKeys } from './revealed-keys';
import type { TableDataSource } from './table-data-source';

type PerTable<T> = Readonly<Record<string, T>>;

/**
 * Answers `{ data: { table: [item or null in the order of the keys] }, unprocessedKeys: { table: [key] } }`.
 * Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-batch-get-item.html
 */
export async function batchGetItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const tables = mapTables(request, (value, path) => readKeys(readFields(value, path), path));
  const answer = await source.dynamoDb.execute('BatchGetItem', {
    RequestItems: mapValues(tables, (table) => table.parameters),
  });
  const found = answer['Responses'] as PerTable<readonly Item[]>;
  const left = (answer['UnprocessedKeys'] ?? {}) as PerTable<{ readonly Keys: readonly Item[] }>;
  return {
    kind: 'result',
    result: {
      data: mapValues(tables, (table, name) => inOrder(table.keys, found[name] ?? [], table.hide)),
      unprocessedKeys: mapValues(tables, (_, name) => (left[name]?.Keys ?? []).map(fromItem)),
    },
  };
}

function readKeys(table: Fields, path: string) {
  const keys = readItems(table['keys'], `${path}.keys`);
  const { projection, hide } = revealKeys(
    readOptionalExpression(table['projection'], `${path}.projection`),
    Object.keys(keys[0] ?? {}),
  );
  const parameters = {
    Keys: keys,
    ConsistentRead: readOptionalBoolean(table['consistentRead'], `${path}.consistentRead`) ?? false,
    ...(projection && { ProjectionExpression: projection.text }),
    ...mergePlaceholders(projection),
  };
  return { keys, parameters, hide };
}

/** DynamoDB answers a batch in any order; AppSync in the order of the keys, with null for what is missing. */
function inOrder(keys: readonly Item[], items: readonly Item[], hide: (item: Item) => Item) {
  const names = Object.keys(keys[0] ?? {});
  const byKey = new Map(items.map((item) => [canonicalText(pick(item, names)), item]));
  return keys.map((key) => {
    const item = byKey.get(canonicalText(key));
    return item ? fromItem(hide(item)) : null;
  });
}

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-batch-put-item.html */
export async function batchPutItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const tables = mapTables(request, readItems);
  const left = await batchWrite(source, tables, (item) => ({ PutRequest: { Item: item } }));
  return {
    kind: 'result',
    result: { data: mapValues(tables, (items) => items.map(fromItem)), unprocessedItems: left },
  };
}

/** Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-batch-delete-item.html */
export async function batchDeleteItem(source: TableDataSource, request: Fields): Promise<DataSourceResult> {
  const tables = mapTables(request, readItems);
  const left = await batchWrite(source, tables, (key) => ({ DeleteRequest: { Key: key } }));
  return {
    kind: 'result',
    result: { data: mapValues(tables, (keys) => keys.map(fromItem)), unprocessedKeys: left },
  };
}

/** A local table never leaves an item of a write unprocessed. */
async function batchWrite(
  source: TableDataSource,
  tables: PerTable<readonly Item[]>,
  toEntry: (item: Item) => object,
): Promise<PerTable<readonly never[]>> {
  await source.dynamoDb.execute('BatchWriteItem', {
    RequestItems: mapValues(tables, (items) => items.map(toEntry)),
  });
  return mapValues(tables, () => []);
}

function readItems(value: unknown, path: string): readonly Item[] {
  return readList(value, path).map((item, index) => toItem(item, `${path}[${index}]`));
}

function mapTables<T>(request: Fields, read: (value: unknown, path: string) => T): PerTable<T> {
  return mapValues(readFields(request['tables'], '$[tables]'), (value, name) =>
    read(value, `$[tables].${name}`),
  );
}

function mapValues<T, U>(from: PerTable<T>, convert: (value: T, name: string) => U): PerTable<U> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, convert(value, name)]));
}

function pick(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}
