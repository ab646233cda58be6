import type { Outcome } from '../model';

/** What is known of some ids. Each is asked for once, one after the other: they are few, and nobody waits for them. */
export class AskedOnce<T> {
  readonly #read: (id: string) => Promise<Outcome<T | null>>;
  readonly #changed: () => void;
  readonly #known = new Map<string, T | null>();
  readonly #asked = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(read: (id: string) => Promise<Outcome<T | null>>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  of(id: string | null): T | null {
    return id === null ? null : (this.#known.get(id) ?? null);
  }

  ask(ids: readonly (string | null)[]): void {
    for (const id of ids) {
      if (id === null || this.#asked.has(id)) continue;
      this.#asked.add(id);
      this.#queue = this.#queue.then(() => this.#learn(id));
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  async #learn(id: string): Promise<void> {
    if (this.#isClosed) return;
    const outcome = await this.#read(id);
    // One that could not be read now is asked for with the next page.
    if (!outcome.ok) this.#asked.delete(id);
    else this.#known.set(id, outcome.value);
    this.#changed();
  }
}
