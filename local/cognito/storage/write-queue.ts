import type { ClassicLevel } from 'classic-level';

export type Write =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string };

/**
 * Writes to disk one batch after the other, in the order they were asked for. Writes asked for in the same
 * turn land in the same batch and so are atomic. A promise resolves when its batch is on disk (fsync). After
 * a failed batch every later one fails too: memory is then ahead of the disk, and only a restart mends that.
 */
export class WriteQueue {
  #pending: Write[] = [];
  #next: Promise<void> | undefined;
  #tail: Promise<void> = Promise.resolve();

  constructor(private readonly database: ClassicLevel) {}

  write(write: Write): Promise<void> {
    this.#pending.push(write);
    this.#next ??= this.#tail = this.#tail.then(() => this.#flush());
    return this.#next;
  }

  /** Resolves when everything asked for so far is on disk. */
  async drain(): Promise<void> {
    await this.#tail;
  }

  async #flush(): Promise<void> {
    const batch = this.#pending;
    this.#pending = [];
    this.#next = undefined;
    await this.database.batch(batch, { sync: true });
  }
}
