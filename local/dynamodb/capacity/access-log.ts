import type { Item } from '../dynalite-types';

/** An item that an operation fetched by its key, and what it made of it. */
export interface ItemAccess {
  readonly tableName: string;
  readonly before: Item | undefined;
  /** Absent if the item was only read. A refused put has the item that it would have written. */
  readonly change?: { readonly after: Item | undefined };
}

/** What one operation touched, whether it succeeded or not; what it consumes follows from this. */
export class AccessLog {
  readonly #items: ItemAccess[] = [];
  readonly #positions = new Map<string, number>();
  readonly #ranged: Item[] = [];

  /** In the order in which they were fetched; an item that was fetched twice counts twice. */
  get items(): readonly ItemAccess[] {
    return this.#items;
  }

  /** Items that a Query or Scan came past, in order; dynalite takes a few more than it evaluates. */
  get ranged(): readonly Item[] {
    return this.#ranged;
  }

  fetched(tableName: string, key: string, before: Item | undefined): void {
    this.#positions.set(key, this.#items.length);
    this.#items.push({ tableName, before });
  }

  passed(item: Item): void {
    this.#ranged.push(item);
  }

  /** `after` is absent for a deletion. */
  written(tableName: string, key: string, after: Item | undefined): void {
    const position = this.#positions.get(key) ?? this.#items.length;
    this.#items[position] = { tableName, before: this.#items[position]?.before, change: { after } };
  }

  /** The last fetched item was not written, since its condition failed. */
  refused(proposed: Item | undefined): void {
    const last = this.#items.at(-1);
    if (last && !last.change) this.#items[this.#items.length - 1] = { ...last, change: { after: proposed } };
  }
}
