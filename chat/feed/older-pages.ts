import { pageSize } from '../limits';
import type { ChatError, Outcome } from '../model';
import type { Page, PageRange } from '../ports';

export interface OlderPage<T> {
  readonly posts: readonly T[];
  readonly before: string;
  readonly reachesStart: boolean;
}

export interface OlderListener<T> {
  page(page: OlderPage<T>): void;
  changed(): void;
}

/** Pages of history, one at a time, when the reader asks for them. */
export class OlderPages<T> {
  readonly #read: (range: PageRange) => Promise<Outcome<Page<T>>>;
  readonly #listener: OlderListener<T>;
  #isLoading = false;
  #isClosed = false;
  #error: ChatError | null = null;

  constructor(read: (range: PageRange) => Promise<Outcome<Page<T>>>, listener: OlderListener<T>) {
    this.#read = read;
    this.#listener = listener;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  get error(): ChatError | null {
    return this.#error;
  }

  load(oldestHeld: string | null, hasOlder: boolean): void {
    if (this.#isLoading || this.#isClosed || oldestHeld === null || !hasOlder) return;
    this.#isLoading = true;
    this.#listener.changed();
    void this.#loadBefore(oldestHeld);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #loadBefore(before: string): Promise<void> {
    const outcome = await this.#read({ after: null, before, limit: pageSize });
    if (this.#isClosed) return;
    this.#isLoading = false;
    this.#error = outcome.ok ? null : outcome.error;
    if (outcome.ok) {
      const { posts, isWhole } = outcome.value;
      this.#listener.page({ posts, before, reachesStart: isWhole });
    }
    this.#listener.changed();
  }
}
