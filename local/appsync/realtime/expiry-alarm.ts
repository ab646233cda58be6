import type { Clock } from './clock';

/** Longest wait of a timer; what lies further ahead is looked at again then. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/** Rings at the next moment that something expires, however many such moments there are. */
export class ExpiryAlarm {
  readonly #clock: Clock;
  readonly #onRing: (now: number) => void;
  #next = Number.POSITIVE_INFINITY;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, onRing: (now: number) => void) {
    this.#clock = clock;
    this.#onRing = onRing;
  }

  /** @param moment milliseconds since the epoch */
  set(moment: number): void {
    if (moment >= this.#next) return;
    this.stop();
    this.#next = moment;
    const wait = Math.min(Math.max(moment - this.#clock.now(), 0), LONGEST_WAIT);
    this.#cancel = this.#clock.after(wait, () => {
      this.#next = Number.POSITIVE_INFINITY;
      this.#onRing(this.#clock.now());
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#next = Number.POSITIVE_INFINITY;
  }
}
