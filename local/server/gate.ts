/**
 * Lets requests in to what runs behind the server. While that is replaced they wait at the gate, so that a
 * client sees a slow answer and not a refused one.
 */
export class Gate {
  readonly #inside = new Set<Promise<unknown>>();
  #shut: { readonly opened: Promise<void>; readonly open: () => void } | null = null;

  /** Does the work as soon as the gate is open. */
  async enter<T>(work: () => Promise<T>): Promise<T> {
    while (this.#shut) await this.#shut.opened;
    const running = work();
    this.#inside.add(running);
    try {
      return await running;
    } finally {
      this.#inside.delete(running);
    }
  }

  /** From here on everybody waits. */
  shut(): void {
    if (this.#shut) return;
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.#shut = { opened, open };
  }

  /** Resolves when those who were inside are out, or are too slow. @param limit milliseconds */
  async whenEmpty(limit: number): Promise<void> {
    const impatience = new AbortController();
    const tooSlow = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limit);
      impatience.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    await Promise.race([Promise.allSettled(this.#inside), tooSlow]);
    impatience.abort();
  }

  open(): void {
    this.#shut?.open();
    this.#shut = null;
  }
}
