import type { Cancel, Clock, Store } from '../ports';
import { Listeners } from './listeners';

/**
 * A view that is derived anew at most once an interval, however often what it is made from changes: a
 * busy room renders ten times a second, not once a message. What the person did is shown at once.
 */
export class PacedStore<T extends object> implements Store<T> {
  readonly #listeners = new Listeners();
  readonly #derive: () => T;
  readonly #clock: Clock;
  readonly #interval: number;
  #snapshot: T;
  #shownAt = -Infinity;
  #cancel: Cancel | null = null;
  #isClosed = false;

  constructor(derive: () => T, clock: Clock, interval: number) {
    this.#derive = derive;
    this.#clock = clock;
    this.#interval = interval;
    this.#snapshot = Object.freeze(derive());
  }

  getSnapshot = (): T => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  /** Something came from outside. */
  changed(): void {
    if (this.#isClosed || this.#cancel !== null) return;
    const due = this.#shownAt + this.#interval - this.#clock.now();
    if (due <= 0) this.showNow();
    else this.#cancel = this.#clock.after(due, () => this.showNow());
  }

  /** The person did something. */
  showNow(): void {
    if (this.#isClosed) return;
    this.#cancel?.();
    this.#cancel = null;
    this.#shownAt = this.#clock.now();
    this.#snapshot = Object.freeze(this.#derive());
    this.#listeners.notify();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#cancel = null;
  }
}
