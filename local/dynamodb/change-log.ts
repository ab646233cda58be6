import { randomBytes } from 'node:crypto';
import type { StreamViewType, TableModel } from '../backend-model';
import type { TableRecord, Write } from './dynalite-types';
import { imagesOf, kindOfChange, partitionOf } from './item-change';
import type { ItemChange, StoredChange } from './item-change';
import { changeKey, formatSequenceNumber, shardOf } from './stream-shards';

/** The stored form of some changes, to be written in the batch of the items themselves. */
export interface CapturedChanges {
  readonly writes: readonly Write[];
  /** Must be called when the batch has ended, well or not. */
  settle(): void;
}

type Listener = (tableName: string, shardId: string) => void;

const nothing: CapturedChanges = { writes: [], settle: () => undefined };

/**
 * Numbers the changes of those tables whose streams somebody reads. Batches end in any order, so that a
 * reader must not pass a number whose batch is still being written; the log knows how far one may read.
 */
export class ChangeLog {
  readonly #viewTypes: ReadonlyMap<string, StreamViewType>;
  readonly #now: () => number;
  readonly #unsettled = new Map<string, Set<number>>();
  readonly #listeners = new Set<Listener>();
  #last = 0;

  constructor(tables: readonly TableModel[], now: () => number) {
    this.#viewTypes = new Map(
      tables.flatMap(({ tableName, stream }) =>
        stream === undefined ? [] : [[tableName, stream.viewType] as const],
      ),
    );
    this.#now = now;
  }

  get last(): number {
    return this.#last;
  }

  /** Numbers given out later are greater. */
  startAfter(number: number): void {
    this.#last = Math.max(this.#last, number);
  }

  captures(tableName: string): boolean {
    return this.#viewTypes.has(tableName);
  }

  capture(changes: readonly ItemChange[], tables: ReadonlyMap<string, TableRecord>): CapturedChanges {
    if (changes.length === 0) return nothing;
    const taken: { readonly tableName: string; readonly shardId: string; readonly number: number }[] = [];
    const writes = changes.flatMap((change): Write[] => {
      const [viewType, table] = [this.#viewTypes.get(change.tableName), tables.get(change.tableName)];
      const eventName = kindOfChange(change);
      if (viewType === undefined || table === undefined || eventName === null) return [];
      const partition = partitionOf(change.key);
      const { tableName } = change;
      const shardId = shardOf(partition);
      const number = (this.#last += 1);
      taken.push({ tableName, shardId, number });
      this.#unsettledOf(tableName, shardId).add(number);
      const changedAt = this.#now();
      const dynamodb = {
        ApproximateCreationDateTime: Math.floor(changedAt / 1000),
        SequenceNumber: formatSequenceNumber(number),
        ...imagesOf(change, table, viewType),
      };
      const record = { eventID: randomBytes(16).toString('hex'), eventName, dynamodb };
      const value: StoredChange = { partition, changedAt, record };
      return [{ type: 'put', key: changeKey(tableName, shardId, dynamodb.SequenceNumber), value }];
    });
    return { writes, settle: () => this.#settle(taken) };
  }

  /** The first number of a shard that may not be read yet, or null if there is none. */
  unreadableFrom(tableName: string, shardId: string): string | null {
    // A set keeps the order of insertion, and numbers are given out in order.
    const [first] = this.#unsettledOf(tableName, shardId);
    return first === undefined ? null : formatSequenceNumber(first);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #settle(
    taken: readonly { readonly tableName: string; readonly shardId: string; readonly number: number }[],
  ): void {
    for (const { tableName, shardId, number } of taken) this.#unsettledOf(tableName, shardId).delete(number);
    for (const { tableName, shardId } of taken)
      for (const listener of this.#listeners) listener(tableName, shardId);
  }

  #unsettledOf(tableName: string, shardId: string): Set<number> {
    const place = `${tableName}~${shardId}`;
    const numbers = this.#unsettled.get(place) ?? new Set();
    this.#unsettled.set(place, numbers);
    return numbers;
  }
}
