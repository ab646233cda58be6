import { Stream } from 'node:stream';
import type { KeyRange, LevelDatabase } from './dynalite-types';

const chunkSize = 64;

/**
 * Emits the values of a key range (`data`, `end`, `error`) until it is destroyed, and then closes the
 * iterator. dynalite's own stream leaves each iterator, and with it a snapshot of the database, open.
 * It extends the classic `Stream` because dynalite's reader listens twice to any other emitter.
 */
export class ValueSource extends Stream {
  readonly #onValue: (value: unknown) => void;
  #destroyed = false;

  constructor(database: LevelDatabase, range: KeyRange, onValue: (value: unknown) => void) {
    super();
    this.#onValue = onValue;
    this.#pump(database, range).catch((error: unknown) => this.emit('error', error));
  }

  destroy(): void {
    this.#destroyed = true;
  }

  async #pump(database: LevelDatabase, range: KeyRange): Promise<void> {
    const iterator = database.values(range);
    try {
      for (;;) {
        const values = await iterator.nextv(chunkSize);
        if (values.length === 0) break;
        for (const value of values) {
          if (this.#destroyed) return;
          this.#onValue(value);
          this.emit('data', value);
        }
      }
      this.emit('end');
    } finally {
      await iterator.close();
    }
  }
}
