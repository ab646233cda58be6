import { makeChatError } from '../failures';
import type { ChatError, Outcome, Stretch, StretchEnd } from '../model';
import type { Page, PageRange } from '../ports';
import type { PostList, PostListEvent, StretchState } from '../post-list';
import { HolePages } from './hole-pages';
import { readAround } from './read-around';
import { OlderPages } from './older-pages';

interface HistorySource<T> {
  idOf(post: T): string;
  read(range: PageRange): Promise<Outcome<Page<T>>>;
  /** What is held now. */
  list(): PostList<T>;
}

export interface HistoryListener<T> {
  posts(event: Extract<PostListEvent<T>, { kind: 'older' | 'filled' | 'left' }>): void;
  changed(): void;
}

const shown: Outcome<null> = { ok: true, value: null };

/** What a list doesn't hold and its reader wants: what was before it, and what is missing in it. */
export class History<T> {
  readonly #source: HistorySource<T>;
  readonly #listener: HistoryListener<T>;
  readonly #older: OlderPages<T>;
  readonly #holes: HolePages<T>;
  #isClosed = false;

  constructor(source: HistorySource<T>, listener: HistoryListener<T>) {
    this.#source = source;
    this.#listener = listener;
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
    const { posts, hasOlder } = this.#source.list();
    this.#older.load(posts.oldestId ?? null, hasOlder);
  }

  loadStretch(stretch: Stretch, end: StretchEnd): void {
    this.#holes.load(stretch, end);
  }

  /** Has the list hold a post, wherever it is, with what stands around it. Going there is leaving the end. */
  async showAround(id: string): Promise<Outcome<null>> {
    const isHeld = (): boolean => this.#source.list().posts.has(id);
    if (isHeld()) return shown;
    const outcome = await readAround(this.#source, id);
    if (!outcome.ok || this.#isClosed) return outcome.ok ? shown : outcome;
    this.#listener.posts({ kind: 'left' });
    this.#listener.posts({ kind: 'filled', ...outcome.value });
    this.#listener.changed();
    return isHeld() ? shown : { ok: false, error: makeChatError('show this message', 'MESSAGE_NOT_FOUND') };
  }

  close(): void {
    this.#isClosed = true;
    this.#older.close();
    this.#holes.close();
  }
}
