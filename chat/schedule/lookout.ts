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

/** Looks again and again at what nobody is told of, while somebody watches, and at once when there is a reason to. */
export class Lookout {
  readonly #edges: LookoutEdges;
  readonly #look: () => Promise<boolean>;
  readonly #timers: Timers<'look'>;
  #watching = 0;
  #quietLooks = 0;
  #leaveReturns: Cancel = () => undefined;

  /** @param look answers whether something was new or gone */
  constructor(edges: LookoutEdges, look: () => Promise<boolean>) {
    this.#edges = edges;
    this.#look = look;
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
      this.#leaveReturns = this.#edges.returns.subscribe(() => this.soon());
      if (isFresh) this.later();
      else this.soon();
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

  async #lookNow(): Promise<void> {
    this.#timers.cancel('look');
    const isNews = await this.#look();
    this.#quietLooks = isNews ? 0 : this.#quietLooks + 1;
    this.later();
  }
}
