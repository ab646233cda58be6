import type { CapacityUnits, TableOperation } from '../../ports';
import type { Item, TableRecord } from '../dynalite-types';
import type { AccessLog, ItemAccess } from './access-log';
import { indexWriteSizes } from './index-writes';
import { itemSize } from './item-size';

/**
 * What operations consume, in request units; provisioned capacity has the same arithmetic.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */

type Fields = Readonly<Record<string, unknown>>;
type Units = { read: number; write: number };
type Consistency = 'EVENTUAL' | 'STRONG' | 'TRANSACTIONAL';

/** How an operation ended; `scannedCount` is that of a Query or Scan. */
export type Ending =
  | { readonly kind: 'SUCCEEDED'; readonly scannedCount: number }
  | { readonly kind: 'FAILED'; readonly code: string };

export const noCapacityUnits: CapacityUnits = { read: 0, write: 0, indexes: {} };

const unitsPerRead: Readonly<Record<Consistency, number>> = { EVENTUAL: 0.5, STRONG: 1, TRANSACTIONAL: 2 };

/** The units of each table that the operation touched, by its name. */
export function capacityUnitsOf(
  tables: ReadonlyMap<string, TableRecord>,
  operation: TableOperation,
  input: Fields,
  accesses: AccessLog,
  ending: Ending,
): ReadonlyMap<string, CapacityUnits> {
  const tally = new Tally();
  if (ending.kind === 'FAILED') {
    if (consumesThoughFailed(ending.code)) countRefusal(tally, operation, accesses);
    return tally.units;
  }
  switch (operation) {
    case 'GetItem':
      countLookups(tally, accesses, () => consistencyOf(input));
      break;
    case 'BatchGetItem':
      countLookups(tally, accesses, (tableName) =>
        consistencyOf(fields(fields(input['RequestItems'])[tableName])),
      );
      break;
    case 'TransactGetItems':
      countLookups(tally, accesses, () => 'TRANSACTIONAL');
      break;
    case 'Query':
    case 'Scan':
      countRange(tally, input, accesses.ranged.slice(0, ending.scannedCount));
      break;
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'BatchWriteItem':
      for (const access of accesses.items) countWrite(tally, tables, access, 1);
      break;
    case 'TransactWriteItems':
      for (const access of accesses.items) countWrite(tally, tables, access, 2);
      break;
  }
  return tally.units;
}

class Tally {
  readonly #units = new Map<string, CapacityUnits>();

  get units(): ReadonlyMap<string, CapacityUnits> {
    return this.#units;
  }

  /** An index's units are also its table's, as in ConsumedCapacity. */
  add(tableName: string, { read = 0, write = 0 }: Partial<Units>, indexName?: string): void {
    const before = this.#units.get(tableName) ?? noCapacityUnits;
    const ofIndex = (indexName === undefined ? undefined : before.indexes[indexName]) ?? {
      read: 0,
      write: 0,
    };
    const indexes =
      indexName === undefined
        ? before.indexes
        : { ...before.indexes, [indexName]: { read: ofIndex.read + read, write: ofIndex.write + write } };
    this.#units.set(tableName, { read: before.read + read, write: before.write + write, indexes });
  }
}

/** At least one unit of 4 KB: reading what does not exist is a read. */
function readUnits(bytes: number, consistency: Consistency): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * unitsPerRead[consistency];
}

function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

function countLookups(tally: Tally, accesses: AccessLog, of: (tableName: string) => Consistency): void {
  for (const { tableName, before } of accesses.items)
    tally.add(tableName, { read: readUnits(itemSize(before ?? {}), of(tableName)) });
}

/** Items count before the filter; their sizes are summed and rounded up once. */
function countRange(tally: Tally, input: Fields, evaluated: readonly Item[]): void {
  const bytes = evaluated.reduce((total, item) => total + itemSize(item), 0);
  const { IndexName } = input;
  tally.add(
    String(input['TableName']),
    { read: readUnits(bytes, consistencyOf(input)) },
    typeof IndexName === 'string' ? IndexName : undefined,
  );
}

/** The larger of the item before and after; a condition check writes nothing and is billed as a write. */
function countWrite(
  tally: Tally,
  tables: ReadonlyMap<string, TableRecord>,
  access: ItemAccess,
  factor: 1 | 2,
): void {
  const { tableName, before, change } = access;
  tally.add(tableName, { write: factor * itemWriteUnits(access) });
  const table = tables.get(tableName);
  if (!table || !change) return;
  for (const index of table.GlobalSecondaryIndexes) {
    const sizes = indexWriteSizes(table, index, before, change.after);
    const write = sizes.reduce((total, bytes) => total + factor * writeUnits(bytes), 0);
    if (write > 0) tally.add(tableName, { write }, index.IndexName);
  }
}

function itemWriteUnits({ before, change }: ItemAccess): number {
  return writeUnits(Math.max(itemSize(before ?? {}), itemSize(change?.after ?? {})));
}

/**
 * A failed condition consumes as if it had been written, and a cancelled transaction is not free either:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html ("consumed even when
 * a transaction does not succeed"). No index was written.
 */
function countRefusal(tally: Tally, operation: TableOperation, accesses: AccessLog): void {
  const factor = operation === 'TransactWriteItems' ? 2 : 1;
  for (const access of accesses.items)
    tally.add(access.tableName, { write: factor * itemWriteUnits(access) });
}

function consumesThoughFailed(code: string): boolean {
  return code === 'ConditionalCheckFailedException' || code === 'TransactionCanceledException';
}

function consistencyOf(parameters: Fields): Consistency {
  return parameters['ConsistentRead'] === true ? 'STRONG' : 'EVENTUAL';
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
