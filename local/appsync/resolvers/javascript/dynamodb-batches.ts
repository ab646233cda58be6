import { toMapValues } from '../builtins';
import { MappingFault } from '../mapping-fault';
import { getOwn, isPlainMap, type PlainMap } from '../plain-data';
import { condition, pick, projection, trim } from './dynamodb-requests';
import { toUpdateExpression } from './update-expression';

/** The functions of `@aws-appsync/utils/dynamodb` that name their tables. */
export const batchGet = (input: PlainMap) => ({
  operation: 'BatchGetItem',
  tables: perTable(input.tables, (table) => ({
    keys: listOf(getOwn(mapOf(table), 'keys')).map(toMapValues),
    ...pick(mapOf(table), ['consistentRead']),
    ...projection(mapOf(table)),
  })),
});

export const batchPut = (input: PlainMap) => ({
  operation: 'BatchPutItem',
  tables: perTable(input.tables, (items) => listOf(items).map(toMapValues)),
});

export const batchDelete = (input: PlainMap) => ({
  operation: 'BatchDeleteItem',
  tables: perTable(input.tables, (keys) => listOf(keys).map(toMapValues)),
});

export const transactGet = (input: PlainMap) => ({
  operation: 'TransactGetItems',
  transactItems: listOf(input.items).map((item) => ({
    table: mapOf(item).table,
    key: toMapValues(mapOf(item).key),
    ...projection(mapOf(item)),
  })),
});

export const transactWrite = (input: PlainMap) => ({
  operation: 'TransactWriteItems',
  transactItems: listOf(input.items).map(writeItem),
});

function writeItem(item: unknown): PlainMap {
  const [entry] = Object.entries(mapOf(item));
  if (entry === undefined) throw fault('an item of a transaction is empty');
  const [kind, given] = entry;
  const input = mapOf(given);
  const common = { table: input.table, key: toMapValues(input.key), ...condition(input) };
  switch (kind) {
    case 'putItem':
      return { operation: 'PutItem', ...common, attributeValues: toMapValues(input.item) };
    case 'updateItem':
      return { operation: 'UpdateItem', ...common, update: trim(toUpdateExpression(input.update)) };
    case 'deleteItem':
      return { operation: 'DeleteItem', ...common };
    case 'conditionCheck':
      return { operation: 'ConditionCheck', ...common };
    default:
      throw fault(`${kind} is not one of a transaction's items`);
  }
}

function perTable(tables: unknown, convert: (table: unknown) => unknown): PlainMap {
  return Object.fromEntries(Object.entries(mapOf(tables)).map(([name, table]) => [name, convert(table)]));
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw fault('a list is missing');
}

function mapOf(value: unknown): PlainMap {
  if (isPlainMap(value)) return value;
  throw fault('a map is missing');
}

function fault(reason: string): MappingFault {
  return new MappingFault({ message: `unable to build a request; ${reason}`, errorType: 'BadRequest' });
}
