import type { Cancel } from '../ports';

/** Lets through what the subscription says that began last. */
export type IfCurrent = <A extends readonly unknown[]>(run: (...args: A) => void) => (...args: A) => void;

/** One subscription after the other: what an earlier one still says is not heard. */
export class CurrentSubscription {
  #current = 0;
  #stop: Cancel | null = null;

  get isRunning(): boolean {
    return this.#stop !== null;
  }

  /** Ends the one before; one that fails while it begins is over. */
  begin(subscribe: (ifCurrent: IfCurrent) => Cancel): void {
    this.end();
    const current = this.#current;
    const stop = subscribe((run) => (...args) => {
      if (current === this.#current) run(...args);
    });
    if (current === this.#current) this.#stop = stop;
    else stop();
  }

  end(): void {
    this.#current += 1;
    this.#stop?.();
    this.#stop = null;
  }
}
