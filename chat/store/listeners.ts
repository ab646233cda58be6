/** Who wants to know. A listener that leaves while others are being told is not told any more. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  add(listener: () => void): () => void {
    // Wrapped, so that the same function added twice is told twice and leaves once.
    const entry = (): void => listener();
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  notify(): void {
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener();
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }
}
