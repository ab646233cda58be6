import type { StreamViewType, TableModel } from '../backend-model';
import type { StreamRecord } from '../ports';
import { dynaliteDatabase } from './dynalite-internals';
import type { Item, TableRecord } from './dynalite-types';

/** What one write did to one item; `before` and `after` are undefined where there is none. */
export interface ItemChange {
  readonly tableName: string;
  /** The item's key in the database. */
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** A record as it is stored; where it comes from is added when it is read. */
export interface StoredChange {
  readonly partition: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  readonly record: Pick<StreamRecord, 'eventID' | 'eventName' | 'dynamodb'>;
}

/**
 * The kind of a change, or null if it is none: "if you perform a PutItem or UpdateItem operation that does
 * not change any data in an item, DynamoDB Streams does not write a stream record".
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export function kindOfChange({ before, after }: ItemChange): StreamRecord['eventName'] | null {
  if (before === undefined) return after === undefined ? null : 'INSERT';
  if (after === undefined) return 'REMOVE';
  return isSameValue(before, after) ? null : 'MODIFY';
}

/** Keys and images of a change, and their size, as the stream's view type has them. */
export function imagesOf(change: ItemChange, table: TableRecord, viewType: StreamViewType) {
  const { before, after } = change;
  const Keys = keysOf(after ?? before ?? {}, table.KeySchema);
  const NewImage = viewType.startsWith('NEW') ? after : undefined;
  const OldImage = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  const size = (item: Item | undefined) => (item === undefined ? 0 : dynaliteDatabase.itemSize(item));
  return {
    Keys,
    ...(NewImage === undefined ? {} : { NewImage }),
    ...(OldImage === undefined ? {} : { OldImage }),
    SizeBytes: size(Keys) + size(NewImage) + size(OldImage),
    StreamViewType: viewType,
  };
}

/** The first part of an item's key is a hash of its partition key, in hexadecimal digits. */
export const partitionOf = (key: string): number => Number.parseInt(key.slice(0, key.indexOf('/')), 16);

const keysOf = (item: Item, keySchema: TableModel['keySchema']): Item =>
  Object.fromEntries(keySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]]));

const setTypes: readonly string[] = ['SS', 'NS', 'BS'];

/** Whether two parts of items hold the same; the members of a set have no order. */
function isSameValue(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [mine, theirs] = [Object.entries(left), new Map<string, unknown>(Object.entries(right))];
  return (
    mine.length === theirs.size &&
    mine.every(
      ([name, value]) =>
        theirs.has(name) && isSameValue(inOrder(name, value), inOrder(name, theirs.get(name))),
    )
  );
}

const inOrder = (type: string, value: unknown): unknown =>
  setTypes.includes(type) && Array.isArray(value) ? [...(value as string[])].sort() : value;
