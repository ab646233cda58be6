import type { ChatError, Outcome } from '../model';
import type { ListPage, PagedList, PagedView } from '../ports';
import type { Seen } from '../schedule';
import { Listeners } from '../store';

interface PagedSource<T> {
  readonly read: (pageToken: string | null) => Promise<Outcome<ListPage<T>>>;
  readonly idOf: (item: T) => string;
  /**
   * How the ids go along the list. What stands behind a page that is read anew stays. Where they go down what is new stands
   * before all else; where they go up it may stand anywhere.
   */
  readonly idsGo: 'up' | 'down';
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

  /** Reads anew what is loaded, and beyond it nothing. */
  refresh(): void {
    void this.read();
  }

  /** The same, for who wants to know how it ended. */
  read(): Promise<Seen> {
    return this.#see(this.#read(null));
  }

  /**
   * Reads without a word; while it is being read anyway that counts as failed.
   * @param what its beginning, or all that is loaded
   */
  async look(what: 'beginning' | 'all' = 'beginning'): Promise<Seen> {
    if (this.#reading !== null) return 'failed';
    this.#isLooking = true;
    return this.#see(this.#read(null, what === 'all'));
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

  async #see(read: Promise<void>): Promise<Seen> {
    const before = this.#items.map(this.#source.idOf).join();
    await read;
    if (this.#error !== null) return 'failed';
    return before === this.#items.map(this.#source.idOf).join() ? 'nothing-new' : 'news';
  }

  #end(): void {
    this.#reading = null;
    this.#isLooking = false;
  }

  async #read(pageToken: string | null, isWhole = true): Promise<void> {
    const reading = Symbol('read');
    if (this.#reading !== null) this.#isLooking = false;
    this.#reading = reading;
    if (!this.#isLooking) this.#show();
    const isMore = pageToken !== null;
    let end: string | null = null;
    let token = pageToken;
    do {
      const outcome = await this.#source.read(token);
      if (this.#reading !== reading) return;
      this.#error = outcome.ok ? null : outcome.error;
      token = null;
      if (!outcome.ok) break;
      const readsOn = isMore ? this.#append(outcome.value) : this.#renew(outcome.value, end);
      if (readsOn && isWhole) token = outcome.value.nextToken;
      end = this.#endOf(outcome.value) ?? end;
    } while (token !== null);
    this.#end();
    this.#show();
  }

  #append({ items, nextToken }: ListPage<T>): false {
    // What moved between two reads must not stand here twice.
    this.#take([...this.#without(items), ...items], items);
    this.#nextToken = nextToken;
    return false;
  }

  /**
   * Puts a page in the place of what was loaded of it.
   * @param from the end of the page before it; null for the first
   * @returns whether what was loaded behind it may have changed as well
   */
  #renew(page: ListPage<T>, from: string | null): boolean {
    const { items, nextToken } = page;
    const others = this.#without(items);
    const isJoined = others.length < this.#items.length;
    const end = this.#endOf(page) ?? from;
    const before = from === null ? [] : others.filter((item) => !this.#isBehind(item, from));
    const behind =
      nextToken === null ? [] : others.filter((item) => end === null || this.#isBehind(item, end));
    this.#take([...before, ...items, ...behind], items);
    if (behind.length === 0) this.#nextToken = nextToken;
    return behind.length > 0 && (this.#source.idsGo === 'up' || !isJoined);
  }

  #take(all: readonly T[], fresh: readonly T[]): void {
    this.#items = all;
    this.#isLoaded = true;
    this.#source.loaded?.(fresh);
  }

  #without(fresh: readonly T[]): readonly T[] {
    const ids = new Set(fresh.map(this.#source.idOf));
    return this.#items.filter((item) => !ids.has(this.#source.idOf(item)));
  }

  #endOf({ items }: ListPage<T>): string | null {
    const last = items.at(-1);
    return last === undefined ? null : this.#source.idOf(last);
  }

  #isBehind(item: T, end: string): boolean {
    const id = this.#source.idOf(item);
    return this.#source.idsGo === 'up' ? id > end : id < end;
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
