import { pageSize, ticksInSnapshot } from '../../chat/limits';
import type { Snapshot, Tick } from '../../chat/ticks';
import type { RoomTable } from './room-table';

const kept = 1_000;

/** `roomSnapshot`, which AppSync keeps for a second. */
export class SnapshotCache {
  /** Times that the tables were read. */
  reads = 0;
  #ticks: readonly Tick[] = [];
  #snapshot: { readonly at: number; readonly value: Snapshot } | null = null;
  readonly #table: RoomTable;

  constructor(table: RoomTable) {
    this.#table = table;
  }

  stored(tick: Tick): void {
    this.#ticks = [...this.#ticks, tick].slice(-ticksInSnapshot);
  }

  read(now: number): Snapshot {
    if (this.#snapshot !== null && now < this.#snapshot.at + kept) return this.#snapshot.value;
    this.reads += 1;
    const posts = this.#table.newest(pageSize);
    const value = { ticks: this.#ticks, posts, reachesStart: posts.length === this.#table.count };
    this.#snapshot = { at: now, value };
    return value;
  }
}
