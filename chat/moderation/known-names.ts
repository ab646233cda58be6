import type { Outcome, Participant } from '../model';

/**
 * The names that people have in a room, for a log that knows only their ids. Each is asked for once, one after
 * the other: they are few, and nobody waits for them.
 */
export class KnownNames {
  readonly #read: (userId: string) => Promise<Outcome<Participant | null>>;
  readonly #changed: () => void;
  readonly #names = new Map<string, string | null>();
  readonly #asked = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(read: (userId: string) => Promise<Outcome<Participant | null>>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  of(userId: string | null): string | null {
    return userId === null ? null : (this.#names.get(userId) ?? null);
  }

  ask(userIds: readonly (string | null)[]): void {
    for (const userId of userIds) {
      if (userId === null || this.#asked.has(userId)) continue;
      this.#asked.add(userId);
      this.#queue = this.#queue.then(() => this.#learn(userId));
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  async #learn(userId: string): Promise<void> {
    if (this.#isClosed) return;
    const outcome = await this.#read(userId);
    // One that could not be read now is asked for with the next page.
    if (!outcome.ok) this.#asked.delete(userId);
    else this.#names.set(userId, outcome.value?.displayName ?? null);
    this.#changed();
  }
}
