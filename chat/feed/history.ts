import type { ChatError, Outcome, Stretch, StretchEnd } from '../model';
import type { Page, PageRange } from '../ports';
import type { PostList, PostListEvent, StretchState } from '../post-list';
import { HolePages } from './hole-pages';
import { OlderPages } from './older-pages';

interface HistorySource<T> {
  idOf(post: T): string;
  read(range: PageRange): Promise<Outcome<Page<T>>>;
  /** What is held now. */
  list(): PostList<T>;
}

export interface HistoryListener<T> {
  posts(event: Extract<PostListEvent<T>, { kind: 'older' | 'filled' }>): void;
  changed(): void;
}

/** What a list doesn't hold and its reader wants: what was before it, and what is missing in it. */
export class History<T> {
  readonly #source: HistorySource<T>;
  readonly #older: OlderPages<T>;
  readonly #holes: HolePages<T>;

  constructor(source: HistorySource<T>, listener: HistoryListener<T>) {
    this.#source = source;
    const idOf = (post: T): string => source.idOf(post);
    const read = (range: PageRange) => source.read(range);
    const changed = (): void => listener.changed();
    this.#older = new OlderPages(read, {
      page: (page) => listener.posts({ kind: 'older', ...page }),
      changed,
    });
    this.#holes = new HolePages(
      { idOf, read, holes: () => source.list().holes },
      { page: (page) => listener.posts({ kind: 'filled', ...page }), changed },
    );
  }

  get isLoadingOlder(): boolean {
    return this.#older.isLoading;
  }

  /** Why the page before what is held didn't come. */
  get error(): ChatError | null {
    return this.#older.error;
  }

  get stretches(): readonly StretchState[] {
    return this.#holes.states;
  }

  loadOlder(): void {
    const { ids, hasOlder } = this.#source.list();
    this.#older.load(ids[0] ?? null, hasOlder);
  }

  loadStretch(stretch: Stretch, end: StretchEnd): void {
    this.#holes.load(stretch, end);
  }

  close(): void {
    this.#older.close();
    this.#holes.close();
  }
}
