/** Lets one waiter sleep until something happened since it last looked, or until it is over. */
export class WakeSignal {
  #happened = false;
  #wake: (() => void) | null = null;

  /** Wakes the waiter, or lets its next wait end at once. */
  raise(): void {
    this.#happened = true;
    this.#wake?.();
  }

  async wait(): Promise<void> {
    if (!this.#happened) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#wake = null;
    this.#happened = false;
  }
}
