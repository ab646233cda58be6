/** Lets one holder at a time have a key; those who wait get it in the order in which they asked. */
export class KeyedLock {
  readonly #lastInLine = new Map<string, Promise<void>>();

  /** Resolves with the function that gives the key back. */
  async acquire(key: string): Promise<() => void> {
    const before = this.#lastInLine.get(key);
    let leave: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (leave = resolve));
    this.#lastInLine.set(key, turn);
    await before;
    return () => {
      if (this.#lastInLine.get(key) === turn) this.#lastInLine.delete(key);
      leave();
    };
  }
}
