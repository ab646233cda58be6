import type { Message } from '../../chat/model';
import { makeTickedList, reduceTickedList, type TickedListEvent } from '../../chat/ticks';
import type { RoomTable } from './room-table';
import type { TickLedger } from './tick-ledger';

/** What a reader lacks, compared with the table. All of it should be nothing. */
export interface Lacking {
  /** Messages that are neither held, nor marked as left out, nor before the first that is held. */
  readonly unreachable: number;
  /** Messages that are held otherwise than the table had them when they were told. */
  readonly wrong: number;
  /** A hole that was not closed. */
  readonly holes: number;
}

/** What a reader holds of a room, as the page does: `chat/ticks`. */
export class HeldList {
  #state = makeTickedList();

  get hasHole(): boolean {
    return this.#state.solidUpTo === null || this.#state.missingUpTo !== null;
  }

  see(event: TickedListEvent): void {
    this.#state = reduceTickedList(this.#state, event);
  }

  /** Reads what was left out last, as who wants to see it all. @returns whether there was something */
  readSkipped(table: RoomTable): boolean {
    const stretch = this.#state.skipped.at(-1);
    if (stretch === undefined) return false;
    this.see({ kind: 'stretch', stretch, posts: table.range(stretch.from, stretch.to) });
    return true;
  }

  compare(table: RoomTable, ledger: TickLedger): Lacking {
    const { posts } = this.#state.messages.list;
    const wrong = posts.ids.filter((id) => {
      const held = posts.get(id);
      return held === undefined || !this.#isAsTold(held, table.versions(id), ledger);
    }).length;
    return { unreachable: this.#countUnreachable(table, ledger), wrong, holes: this.hasHole ? 1 : 0 };
  }

  /** As the last version that was told up to the last tick that was heard, or later. */
  #isAsTold(held: Message, versions: readonly Message[], ledger: TickLedger): boolean {
    const solid = this.#state.solidUpTo ?? 0;
    const told = versions.findLastIndex((version) => ledger.toldBy(version) <= solid);
    return versions.slice(Math.max(0, told)).some((version) => isSame(held, version));
  }

  #countUnreachable(table: RoomTable, ledger: TickLedger): number {
    const { list } = this.#state.messages;
    const solid = this.#state.solidUpTo ?? 0;
    const oldest = list.posts.oldestId;
    const { skipped } = this.#state;
    let next = 0;
    let unreachable = 0;
    // What is before the first that is held can be read as history, if there is any.
    for (const id of table.ids(list.hasOlder ? oldest : '')) {
      for (let end = skipped[next]?.to; end !== undefined && end < id; end = skipped[next]?.to) next += 1;
      const [version] = table.versions(id);
      const isTold = version !== undefined && ledger.toldBy(version) <= solid;
      const isSkipped = skipped.slice(next, next + 3).some(({ from, to }) => from <= id && id <= to);
      if (isTold && !list.posts.has(id) && !isSkipped) unreachable += 1;
    }
    return unreachable;
  }
}

/** Content may be cut where it says so. */
function isSame(held: Message, version: Message): boolean {
  const isContent =
    held.isCut === true ? version.content.startsWith(held.content) : held.content === version.content;
  return (
    isContent &&
    held.editedAt === version.editedAt &&
    held.removedAt === version.removedAt &&
    held.restoredAt === version.restoredAt &&
    held.replyCount === version.replyCount
  );
}
