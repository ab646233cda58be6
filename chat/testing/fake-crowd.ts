import type { ChatError, Outcome } from '../model';

/** What one person sends as one of a crowd. */
export class FakeCrowd {
  beats = 0;
  readonly reports: Readonly<Record<string, number>>[] = [];
  /** What the next ones end with. */
  readonly refusals: ChatError[] = [];

  beat(): Promise<Outcome<null>> {
    this.beats += 1;
    return this.#answer();
  }

  sendReactions(counts: Readonly<Record<string, number>>): Promise<Outcome<null>> {
    this.reports.push(counts);
    return this.#answer();
  }

  async #answer(): Promise<Outcome<null>> {
    await Promise.resolve();
    const error = this.refusals.shift();
    return error === undefined ? { ok: true, value: null } : { ok: false, error };
  }
}
