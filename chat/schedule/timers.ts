import type { Cancel, Clock } from '../ports';

/** Named timers: setting one again replaces it, and all of them end together. */
export class Timers<Name extends string> {
  readonly #clock: Clock;
  readonly #cancels = new Map<Name, Cancel>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  set(name: Name, milliseconds: number, run: () => void): void {
    this.cancel(name);
    const cancel = this.#clock.after(milliseconds, () => {
      this.#cancels.delete(name);
      run();
    });
    this.#cancels.set(name, cancel);
  }

  has(name: Name): boolean {
    return this.#cancels.has(name);
  }

  cancel(name: Name): void {
    this.#cancels.get(name)?.();
    this.#cancels.delete(name);
  }

  cancelAll(): void {
    for (const name of [...this.#cancels.keys()]) this.cancel(name);
  }
}
