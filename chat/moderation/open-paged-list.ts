import type { ChatError, Outcome } from '../model';
import type { ListPage, PagedList, PagedView } from '../ports';
import { Listeners } from '../store';

interface PagedSource<T> {
  readonly read: (pageToken: string | null) => Promise<Outcome<ListPage<T>>>;
  readonly idOf: (item: T) => string;
  /** How the ids go along the list, if they are in order: what stands behind a page that is read anew can stay. */
  readonly idsGo?: 'up' | 'down';
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
  #isLooking = false;
  #error: ChatError | null = null;
  #snapshot: PagedView<T>;

  constructor(source: PagedSource<T>) {
    this.#source = source;
    this.#snapshot = this.#view();
  }

  getSnapshot = (): PagedView<T> => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener);

  loadMore(): void {
    const isReading = this.#reading !== null && !this.#isLooking;
    if (isReading || (this.#isLoaded && this.#nextToken === null)) return;
    void this.#read(this.#nextToken);
  }

  refresh(): void {
    void this.#read(null);
  }

  /** Reads its beginning without a word, unless it is being read. @returns whether something was new or gone */
  async look(): Promise<boolean> {
    if (this.#reading !== null) return false;
    const before = this.#items.map(this.#source.idOf).join();
    this.#isLooking = true;
    await this.#read(null);
    return before !== this.#items.map(this.#source.idOf).join();
  }

  /** Puts other values in the place of items; what is not loaded stays so. */
  change(change: (item: T) => T): void {
    const items = this.#items.map(change);
    if (items.every((item, index) => item === this.#items[index])) return;
    this.#items = items;
    this.#show();
  }

  /** Takes items out, and an answer that may still hold them is not taken. */
  drop(isGone: (item: T) => boolean): void {
    if (this.#isLooking) this.#end();
    this.#items = this.#items.filter((item) => !isGone(item));
    this.#show();
  }

  /** What is shown of the items has changed, though they have not. */
  tellAgain(): void {
    this.#show();
  }

  close(): void {
    this.#end();
    this.#source.closed();
  }

  #end(): void {
    this.#reading = null;
    this.#isLooking = false;
  }

  async #read(pageToken: string | null): Promise<void> {
    const reading = Symbol('read');
    if (this.#reading !== null) this.#isLooking = false;
    this.#reading = reading;
    if (!this.#isLooking) this.#show();
    const outcome = await this.#source.read(pageToken);
    if (this.#reading !== reading) return;
    this.#end();
    this.#error = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.#take(outcome.value, pageToken === null);
    this.#show();
  }

  #take(page: ListPage<T>, isFirst: boolean): void {
    const { items, nextToken } = page;
    // What moved between two reads must not stand here twice.
    const fresh = new Set(items.map(this.#source.idOf));
    const others = this.#items.filter((item) => !fresh.has(this.#source.idOf(item)));
    const behind = isFirst ? this.#behind(page, others) : [];
    this.#items = isFirst ? [...items, ...behind] : [...others, ...items];
    if (behind.length === 0) this.#nextToken = nextToken;
    this.#isLoaded = true;
    this.#source.loaded?.(items);
  }

  /** What was loaded from further on than a page that is read anew. */
  #behind({ items, nextToken }: ListPage<T>, others: readonly T[]): readonly T[] {
    const { idsGo, idOf } = this.#source;
    const last = items.at(-1);
    if (idsGo === undefined || nextToken === null || last === undefined) return [];
    const end = idOf(last);
    return others.filter((item) => (idsGo === 'up' ? idOf(item) > end : idOf(item) < end));
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
      isLoading: this.#reading !== null && !this.#isLooking,
      error: this.#error,
    });
  }
}
