import type { ChatError, Outcome } from '../model';
import type { CountedCrowd } from '../ports';

/** What one person sends as one of a crowd. */
export class FakeCrowd {
  beats = 0;
  /** What beats are answered with. */
  counted: CountedCrowd | null = null;
  readonly reports: Readonly<Record<string, number>>[] = [];
  /** What the next ones end with. */
  readonly refusals: ChatError[] = [];

  beat(): Promise<Outcome<CountedCrowd | null>> {
    this.beats += 1;
    return this.#answer(this.counted);
  }

  sendReactions(counts: Readonly<Record<string, number>>): Promise<Outcome<null>> {
    this.reports.push(counts);
    return this.#answer(null);
  }

  async #answer<T>(value: T): Promise<Outcome<T>> {
    await Promise.resolve();
    const error = this.refusals.shift();
    return error === undefined ? { ok: true, value } : { ok: false, error };
  }
}
