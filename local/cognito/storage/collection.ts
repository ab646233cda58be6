import type { WriteQueue } from './write-queue';

/** Rows of one kind: read from memory, written through to disk. Rows are frozen. */
export class Collection<Row> {
  readonly #rows: Map<string, Row>;

  /** @param prefix of its keys on disk, e.g. `user:` */
  constructor(
    private readonly prefix: string,
    private readonly queue: WriteQueue,
    stored: ReadonlyMap<string, string>,
  ) {
    this.#rows = new Map(
      [...stored]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, json]) => [key.slice(prefix.length), Object.freeze(JSON.parse(json) as Row)]),
    );
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  values(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Seen by readers at once; resolves when it is on disk. */
  put(key: string, row: Row): Promise<void> {
    this.#rows.set(key, Object.freeze(row));
    return this.queue.write({ type: 'put', key: this.prefix + key, value: JSON.stringify(row) });
  }

  delete(key: string): Promise<void> {
    if (!this.#rows.delete(key)) return Promise.resolve();
    return this.queue.write({ type: 'del', key: this.prefix + key });
  }
}
