import type { Item, TableRecord } from '../dynalite-types';
import { itemSize } from './item-size';

type Index = TableRecord['GlobalSecondaryIndexes'][number];

/**
 * Sizes in bytes of the writes that a change of an item makes in an index: none, one, or, when its key
 * changed, the deletion of the old entry and the new one.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html ("Write capacity units")
 */
export function indexWriteSizes(
  table: TableRecord,
  index: Index,
  before: Item | undefined,
  after: Item | undefined,
): number[] {
  const oldEntry = projectEntry(table, index, before);
  const newEntry = projectEntry(table, index, after);
  if (!oldEntry && !newEntry) return [];
  if (!oldEntry || !newEntry) return [itemSize(oldEntry ?? newEntry ?? {})];
  if (isSame(oldEntry, newEntry)) return [];
  const keyChanged = index.KeySchema.some(
    ({ AttributeName }) => !isSame(oldEntry[AttributeName], newEntry[AttributeName]),
  );
  const sizes = [itemSize(oldEntry), itemSize(newEntry)];
  return keyChanged ? sizes : [Math.max(...sizes)];
}

/** What the index holds of an item; nothing if the item lacks a part of the index's key. */
function projectEntry(table: TableRecord, index: Index, item: Item | undefined): Item | undefined {
  const indexKeys = index.KeySchema.map((key) => key.AttributeName);
  if (!item || indexKeys.some((name) => item[name] === undefined)) return undefined;
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection;
  if (ProjectionType === 'ALL') return item;
  const names = new Set([
    ...indexKeys,
    ...table.KeySchema.map((key) => key.AttributeName),
    ...NonKeyAttributes,
  ]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/** Whether two JSON values are alike, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => isSame(value, (other as Record<string, unknown>)[key]))
  );
}
