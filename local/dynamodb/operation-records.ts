import type { CapacityUnits, TableOperation, TableOperationRecord } from '../ports';
import { noCapacityUnits } from './capacity';

type Fields = Readonly<Record<string, unknown>>;
type Counts = Pick<TableOperationRecord, 'tableName' | 'itemCount' | 'scannedCount'> & {
  readonly indexName?: string;
};

/** What an operation did, a record for each table that it touched. Failed operations count no items. */
export function describeOperation(
  operation: TableOperation,
  input: Fields,
  outcome: { readonly output: Fields } | { readonly failedWith: string },
  milliseconds: number,
  capacityUnits: ReadonlyMap<string, CapacityUnits>,
): TableOperationRecord[] {
  const counts =
    'output' in outcome ? countItems(operation, input, outcome.output) : countNothing(operation, input);
  const failure = 'failedWith' in outcome ? { failedWith: outcome.failedWith } : {};
  return counts.map((count) => ({
    operation,
    ...count,
    capacityUnits: capacityUnits.get(count.tableName) ?? noCapacityUnits,
    ...failure,
    milliseconds,
  }));
}

function countItems(operation: TableOperation, input: Fields, output: Fields): Counts[] {
  switch (operation) {
    case 'GetItem':
      return one(input, output['Item'] === undefined ? 0 : 1, output['Item'] === undefined ? 0 : 1);
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return one(input, 1, 1);
    case 'Query':
    case 'Scan':
      return one(input, Number(output['Count']), Number(output['ScannedCount']));
    case 'BatchGetItem':
      return perTable(
        Object.entries(fields(output['Responses'])).map(([table, found]) => [table, size(found)]),
      );
    case 'BatchWriteItem':
      return perTable(
        Object.entries(fields(input['RequestItems'])).map(([table, asked]) => [table, size(asked)]),
      );
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return perTable(transactTables(input).map((table) => [table, 1]));
  }
}

function countNothing(operation: TableOperation, input: Fields): Counts[] {
  switch (operation) {
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return perTable(Object.keys(fields(input['RequestItems'])).map((table) => [table, 0]));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return perTable(transactTables(input).map((table) => [table, 0]));
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'Query':
    case 'Scan':
      return one(input, 0, 0);
  }
}

function one(input: Fields, itemCount: number, scannedCount: number): Counts[] {
  const indexName = input['IndexName'];
  const tableName = String(input['TableName']);
  return [{ tableName, ...(typeof indexName === 'string' ? { indexName } : {}), itemCount, scannedCount }];
}

function perTable(counts: readonly (readonly [string, number])[]): Counts[] {
  const sums = new Map<string, number>();
  for (const [table, count] of counts) sums.set(table, (sums.get(table) ?? 0) + count);
  return [...sums].map(([tableName, count]) => ({ tableName, itemCount: count, scannedCount: count }));
}

function transactTables(input: Fields): string[] {
  const items = Array.isArray(input['TransactItems']) ? (input['TransactItems'] as unknown[]) : [];
  return items.flatMap((item) =>
    Object.values(fields(item)).map((action) => String(fields(action)['TableName'])),
  );
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function size(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
