/** Collects what arrives, and lets a test wait for it without sleeping. */
export class Arrivals<T> {
  readonly #values: T[] = [];
  readonly #waiting = new Set<() => void>();

  add(value: T): void {
    this.#values.push(value);
    for (const wake of this.#waiting) wake();
  }

  get all(): readonly T[] {
    return this.#values;
  }

  /** The first value that fits; the test's own timeout is the limit. */
  async first(fits: (value: T) => boolean): Promise<T> {
    for (;;) {
      const found = this.#values.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }
}
