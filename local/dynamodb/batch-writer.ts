import type { LevelDatabase, Write } from './dynalite-types';

interface Waiting {
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes one batch at a time, and together what came while one was written: to hand a batch to the database's thread
 * costs more than the batch. Each caller's writes are in one batch, whole, and in the order in which they came.
 */
export class BatchWriter {
  readonly #database: Pick<LevelDatabase, 'batch'>;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(database: Pick<LevelDatabase, 'batch'>) {
    this.#database = database;
  }

  /** Resolves when it is stored. If a batch fails, all that were to be in it do. */
  write(writes: readonly Write[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ writes, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      try {
        await this.#database.batch(together.flatMap(({ writes }) => writes));
        for (const { resolve } of together) resolve();
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.#isWriting = false;
  }
}
