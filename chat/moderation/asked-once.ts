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

  /** Whether it was learned what there is, or that there is nothing. */
  knows(id: string): boolean {
    return this.#known.has(id);
  }

  /** It was told meanwhile; nobody listens for what was not asked for. */
  tell(id: string, value: T): void {
    if (!this.#asked.has(id)) return;
    this.#known.set(id, value);
    this.#changed();
  }

  /** What is known of it is no longer so. */
  askAgain(id: string): void {
    if (!this.#known.delete(id)) return;
    this.#asked.delete(id);
    this.ask([id]);
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
    // What was told while it was read is not older than the answer.
    else if (!this.#known.has(id)) this.#known.set(id, outcome.value);
    this.#changed();
  }
}
