import { pageSize } from '../../chat/limits';
import type { Message } from '../../chat/model';
import { parseTick, type Snapshot } from '../../chat/ticks';
import { snapshotKept } from './limits';
import type { RoomTable } from './room-table';

interface Ready {
  /** Of ticks, the oldest first. */
  readonly bodies: readonly string[];
  readonly posts: readonly Message[];
  readonly reachesStart: boolean;
}

/** `roomSnapshot`, which the function made ready and AppSync keeps for a second. */
export class SnapshotCache {
  #ready: Ready = { bodies: [], posts: [], reachesStart: true };
  #kept: { readonly at: number; readonly value: Snapshot } | null = null;
  readonly #table: RoomTable;

  constructor(table: RoomTable) {
    this.#table = table;
  }

  prepare(bodies: readonly string[]): void {
    const posts = this.#table.newest(pageSize);
    this.#ready = { bodies, posts, reachesStart: posts.length === this.#table.count };
  }

  read(now: number): Snapshot {
    if (this.#kept !== null && now < this.#kept.at + snapshotKept) return this.#kept.value;
    const { bodies, ...rest } = this.#ready;
    const value = { ...rest, ticks: bodies.flatMap((body) => parseTick('room', body) ?? []) };
    this.#kept = { at: now, value };
    return value;
  }
}
