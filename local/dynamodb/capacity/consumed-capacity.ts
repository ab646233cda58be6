import type { CapacityUnits, TableOperation } from '../../ports';

/**
 * The `ConsumedCapacity` of an answer, if `ReturnConsumedCapacity` asked for it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ConsumedCapacity.html
 */
export function consumedCapacity(
  operation: TableOperation,
  detail: unknown,
  units: ReadonlyMap<string, CapacityUnits>,
): { readonly ConsumedCapacity?: object } {
  if (detail !== 'TOTAL' && detail !== 'INDEXES') return {};
  const all = [...units].map(([tableName, consumed]) =>
    describeTable(tableName, consumed, detail, isTransaction(operation)),
  );
  if (touchesManyTables(operation)) return { ConsumedCapacity: all };
  const [only] = all;
  return only ? { ConsumedCapacity: only } : {};
}

function describeTable(
  tableName: string,
  consumed: CapacityUnits,
  detail: 'TOTAL' | 'INDEXES',
  isSplit: boolean,
): object {
  const total = { TableName: tableName, ...describeUnits(consumed, isSplit) };
  if (detail === 'TOTAL') return total;
  const indexes = Object.entries(consumed.indexes);
  const ofIndexes = indexes.reduce(
    (sum, [, units]) => ({ read: sum.read + units.read, write: sum.write + units.write }),
    { read: 0, write: 0 },
  );
  const ofTable = { read: consumed.read - ofIndexes.read, write: consumed.write - ofIndexes.write };
  return {
    ...total,
    Table: describeUnits(ofTable, isSplit),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: Object.fromEntries(
        indexes.map(([name, units]) => [name, describeUnits(units, isSplit)]),
      ),
    }),
  };
}

/** Transactions also say which of the units were read and which written. */
function describeUnits({ read, write }: { read: number; write: number }, isSplit: boolean): object {
  return {
    CapacityUnits: read + write,
    ...(isSplit && read > 0 && { ReadCapacityUnits: read }),
    ...(isSplit && write > 0 && { WriteCapacityUnits: write }),
  };
}

function isTransaction(operation: TableOperation): boolean {
  return operation === 'TransactGetItems' || operation === 'TransactWriteItems';
}

function touchesManyTables(operation: TableOperation): boolean {
  return isTransaction(operation) || operation === 'BatchGetItem' || operation === 'BatchWriteItem';
}
