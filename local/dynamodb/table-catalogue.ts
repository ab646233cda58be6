import type { TableModel } from '../backend-model';
import { dynaliteDatabase } from './dynalite-internals';
import type { Item, TableRecord, Write } from './dynalite-types';
import { prefixOf, withinPrefix } from './table-store';
import type { TableStore } from './table-store';

type Index = TableModel['globalSecondaryIndexes'][number];

/**
 * Makes the stored tables those of the models: creates missing ones, builds new and changed indexes
 * from the stored items, drops indexes that are gone. Tables without a model stay as they are.
 * @throws Error "unable to open table X; ..." if a stored table cannot become its model
 */
export async function openTables(store: TableStore, models: readonly TableModel[]): Promise<void> {
  for (const model of models) {
    const stored = (await store.database.get(prefixOf.tables + model.tableName)) as TableRecord | undefined;
    const record = toRecord(model);
    if (stored) refuseOtherKey(stored, record);
    const writes = [
      ...(await dropIndexes(store, stored, record)),
      ...(await buildIndexes(store, stored, record)),
    ];
    if (writes.length > 0 || JSON.stringify(stored) !== JSON.stringify(record))
      await store.database.batch([
        ...writes,
        { type: 'put', key: prefixOf.tables + model.tableName, value: record },
      ]);
    store.tables.set(model.tableName, record);
  }
}

function toRecord(model: TableModel): TableRecord {
  return {
    TableName: model.tableName,
    TableStatus: 'ACTIVE',
    KeySchema: model.keySchema,
    AttributeDefinitions: model.attributeDefinitions,
    GlobalSecondaryIndexes: model.globalSecondaryIndexes,
  };
}

function refuseOtherKey(stored: TableRecord, wanted: TableRecord): void {
  const before = describeKey(stored, stored.KeySchema);
  const after = describeKey(wanted, wanted.KeySchema);
  if (before !== after)
    throw new Error(
      `unable to open table ${wanted.TableName}; its key schema changed from (${before}) to (${after}); ` +
        'start afresh with --reset, which deletes what is stored',
    );
}

/** E.g. `blogId HASH S, postId RANGE S`. */
function describeKey(table: TableRecord, keySchema: TableRecord['KeySchema']): string {
  return keySchema
    .map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType} ${attributeType(table, AttributeName)}`)
    .join(', ');
}

function attributeType(table: TableRecord, name: string): string {
  return table.AttributeDefinitions.find((one) => one.AttributeName === name)?.AttributeType ?? 'undefined';
}

function describeIndex(table: TableRecord, index: Index): string {
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection;
  return `${describeKey(table, index.KeySchema)}; ${ProjectionType} ${[...NonKeyAttributes].sort().join(' ')}`;
}

/** Indexes of `of` that `other` does not have in the same form. */
function indexesOnlyIn(of: TableRecord, other: TableRecord | undefined): readonly Index[] {
  return of.GlobalSecondaryIndexes.filter((index) => {
    const twin = other?.GlobalSecondaryIndexes.find((one) => one.IndexName === index.IndexName);
    return !other || !twin || describeIndex(other, twin) !== describeIndex(of, index);
  });
}

async function dropIndexes(
  store: TableStore,
  stored: TableRecord | undefined,
  wanted: TableRecord,
): Promise<Write[]> {
  if (!stored) return [];
  const writes: Write[] = [];
  for (const index of indexesOnlyIn(stored, wanted)) {
    const range = withinPrefix(prefixOf.index(stored.TableName, index.IndexName));
    for (const key of await store.database.keys(range).all()) writes.push({ type: 'del', key });
  }
  return writes;
}

async function buildIndexes(
  store: TableStore,
  stored: TableRecord | undefined,
  wanted: TableRecord,
): Promise<Write[]> {
  const missing = indexesOnlyIn(wanted, stored);
  if (!stored || missing.length === 0) return [];
  const writes: Write[] = [];
  const items = store.database.values(withinPrefix(prefixOf.items(wanted.TableName)));
  try {
    for (let chunk = await items.nextv(256); chunk.length > 0; chunk = await items.nextv(256)) {
      for (const item of chunk as Item[]) writes.push(...indexWrites(wanted, missing, item));
    }
  } finally {
    await items.close();
  }
  return writes;
}

function indexWrites(table: TableRecord, indexes: readonly Index[], item: Item): Write[] {
  refuseMistypedKeys(table, indexes, item);
  return dynaliteDatabase.getIndexActions(indexes, null, item, table).puts.map((put) => ({
    type: 'put',
    key: prefixOf.index(table.TableName, put.index) + put.key,
    value: put.item,
  }));
}

function refuseMistypedKeys(table: TableRecord, indexes: readonly Index[], item: Item): void {
  for (const index of indexes) {
    for (const { AttributeName } of index.KeySchema) {
      const value = item[AttributeName];
      const type = attributeType(table, AttributeName);
      if (typeof value === 'object' && value !== null && !(type in value))
        throw new Error(
          `unable to open table ${table.TableName}; a stored item's ${AttributeName} is not of type ${type}, ` +
            `which the new index ${index.IndexName} needs; start afresh with --reset, which deletes what is stored`,
        );
    }
  }
}
