import { maximumSlowModeSeconds } from '../limits';
import type { Account, Clock, Memory } from '../ports';

const prefix = 'roomful.pause/';

interface PauseEdges {
  readonly account: Account;
  readonly memory: Memory;
  readonly clock: Pick<Clock, 'now'>;
}

/** Until when slow mode has a person wait in a room, over a reload and for a tab that is opened meanwhile. */
export class PauseMemory {
  readonly #roomId: string;
  readonly #edges: PauseEdges;

  constructor(roomId: string, edges: PauseEdges) {
    this.#roomId = roomId;
    this.#edges = edges;
  }

  /** Milliseconds of this side's clock; null if nothing is waited for. */
  read(): number | null {
    const key = this.#key;
    return key === null ? null : this.#find(key);
  }

  /** What is over of other rooms goes with it. */
  write(until: number | null): void {
    const { memory } = this.#edges;
    for (const key of memory.keys(prefix)) if (this.#find(key) === null) memory.write(key, null);
    if (this.#key !== null) memory.write(this.#key, until === null ? null : String(until));
  }

  get #key(): string | null {
    const account = this.#edges.account.getSnapshot();
    return account.kind === 'signed-in' ? `${prefix}${account.userId}/${this.#roomId}` : null;
  }

  /** A clock that was set back since would make it long: more than slow mode can be is none. */
  #find(key: string): number | null {
    const until = Number(this.#edges.memory.read(key) ?? NaN);
    const left = until - this.#edges.clock.now();
    return left > 0 && left <= maximumSlowModeSeconds * 1_000 ? until : null;
  }
}
