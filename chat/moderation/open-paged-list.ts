import type { ChatError, Outcome } from '../model';
import type { ListPage, PagedList, PagedView } from '../ports';
import { Listeners } from '../store';

interface PagedSource<T> {
  readonly read: (pageToken: string | null) => Promise<Outcome<ListPage<T>>>;
  readonly idOf: (item: T) => string;
  /** Page after page has come, or the list is shown again. */
  readonly loaded?: (items: readonly T[]) => void;
  readonly closed: () => void;
}

/** One read at a time; an answer that was asked for before a refresh is not taken after it. */
export class OpenPagedList<T> implements PagedList<T> {
  readonly #source: PagedSource<T>;
  readonly #listeners = new Listeners();
  #items: readonly T[] = [];
  #nextToken: string | null = null;
  #isLoaded = false;
  #reading: symbol | null = null;
  #error: ChatError | null = null;
  #snapshot: PagedView<T>;

  constructor(source: PagedSource<T>) {
    this.#source = source;
    this.#snapshot = this.#view();
    this.refresh();
  }

  getSnapshot = (): PagedView<T> => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  loadMore(): void {
    if (this.#reading !== null || (this.#isLoaded && this.#nextToken === null)) return;
    void this.#read(this.#nextToken);
  }

  refresh(): void {
    void this.#read(null);
  }

  /** Puts other values in the place of items; what is not loaded stays so. */
  change(change: (item: T) => T): void {
    const items = this.#items.map(change);
    if (items.every((item, index) => item === this.#items[index])) return;
    this.#items = items;
    this.#show();
  }

  /** What is shown of the items has changed, though they have not. */
  tellAgain(): void {
    this.#show();
  }

  close(): void {
    this.#reading = null;
    this.#source.closed();
  }

  async #read(pageToken: string | null): Promise<void> {
    const reading = Symbol('read');
    this.#reading = reading;
    this.#show();
    const outcome = await this.#source.read(pageToken);
    if (this.#reading !== reading) return;
    this.#reading = null;
    this.#error = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.#take(outcome.value, pageToken === null);
    this.#show();
  }

  #take({ items, nextToken }: ListPage<T>, isFirst: boolean): void {
    // What moved between two reads must not stand here twice.
    const fresh = new Set(items.map(this.#source.idOf));
    const kept = isFirst ? [] : this.#items.filter((item) => !fresh.has(this.#source.idOf(item)));
    this.#items = [...kept, ...items];
    this.#nextToken = nextToken;
    this.#isLoaded = true;
    this.#source.loaded?.(items);
  }

  #show(): void {
    this.#snapshot = this.#view();
    this.#listeners.notify();
  }

  #view(): PagedView<T> {
    return Object.freeze({
      phase: this.#isLoaded ? 'ready' : this.#error === null ? 'loading' : 'failed',
      items: this.#items,
      hasMore: this.#nextToken !== null,
      isLoading: this.#reading !== null,
      error: this.#error,
    });
  }
}
