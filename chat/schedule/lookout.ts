import type { Cancel, Chance, Clock, Signal } from '../ports';
import { backoffDelay } from './backoff';
import { Timers } from './timers';

export interface LookoutEdges {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly returns: Signal;
}

/** Between two looks, in milliseconds: soon after something happened, rarely when nothing does. */
const lookBackoff = { first: 5_000, longest: 60_000 };

/** Milliseconds within which whoever comes back with the network looks. */
const returnSpread = 1_000;

/** Whether something was new or gone. */
export type Seen = 'news' | 'nothing-new' | 'failed';

/** What is looked at: something that nobody is told of, or something that is told, so that it is seen once. */
export type Watched = 'untold' | 'told';

/**
 * Looks, while somebody watches, again and again at what nobody is told of, and at once when there is a reason to. What is told
 * is looked at again where that failed, and when there is a reason to think that something was missed.
 */
export class Lookout {
  readonly #edges: LookoutEdges;
  readonly #look: () => Promise<Seen>;
  readonly #watched: Watched;
  readonly #timers: Timers<'look'>;
  #watching = 0;
  #quietLooks = 0;
  #leaveReturns: Cancel = () => undefined;

  constructor(edges: LookoutEdges, look: () => Promise<Seen>, watched: Watched = 'untold') {
    this.#edges = edges;
    this.#look = look;
    this.#watched = watched;
    this.#timers = new Timers(edges.clock);
  }

  /**
   * Somebody begins to watch.
   * @param isFresh what is there was seen just now
   * @returns what ends it
   */
  watch(isFresh = false): Cancel {
    this.#watching += 1;
    if (this.#watching === 1) {
      this.#leaveReturns = this.#edges.returns.subscribe(() => this.#comeBack());
      if (!isFresh) this.soon();
      else if (this.#watched === 'untold') this.later();
    }
    return () => {
      this.#watching -= 1;
      if (this.#watching === 0) this.rest();
    };
  }

  /** Something happened that may be seen there. */
  soon(): void {
    this.#quietLooks = 0;
    if (this.#watching > 0) void this.#lookNow();
  }

  /** It was read just now, by whomever. */
  later(): void {
    if (this.#watching === 0) return;
    const wait = backoffDelay(this.#quietLooks, lookBackoff, this.#edges.chance);
    this.#timers.set('look', wait, () => void this.#lookNow());
  }

  rest(): void {
    this.#timers.cancelAll();
    this.#leaveReturns();
    this.#leaveReturns = () => undefined;
  }

  /** Not all who were cut off together in the same moment. */
  #comeBack(): void {
    this.#quietLooks = 0;
    this.#timers.set('look', this.#edges.chance.fraction() * returnSpread, () => void this.#lookNow());
  }

  async #lookNow(): Promise<void> {
    this.#timers.cancel('look');
    const seen = await this.#look();
    this.#quietLooks = seen === 'news' ? 0 : this.#quietLooks + 1;
    if (this.#watched === 'untold' || seen === 'failed') this.later();
  }
}
