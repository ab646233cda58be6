import type { ChatError, Outcome } from '../model';
import type { Cancel, FeedObserver, Page, PageRange } from '../ports';

/** Where the posts of one feed come from. */
export interface FeedSource<T> {
  idOf(post: T): string;
  observe(observer: FeedObserver<T>): Cancel;
  read(range: PageRange): Promise<Outcome<Page<T>>>;
  /** What is held now, without what is between: the newest stretch first. */
  held(): readonly HeldStretch[];
}

/** All from one post to another, both included. */
export interface HeldStretch {
  readonly oldest: string;
  readonly newest: string;
}

/** Who is told what the feed brings. */
export interface FeedListener<T> {
  posts(event: FeedPosts<T>): void;
  /** What may have been missed has been read; what goes with the posts is to be read as well. */
  repaired?(): void;
  /** The feed's condition is another. */
  changed(): void;
}

export type FeedPosts<T> =
  | { readonly kind: 'window' | 'reset'; readonly posts: readonly T[]; readonly reachesStart: boolean }
  /** `isWhole` if nothing is stored between these but these. */
  | { readonly kind: 'received'; readonly posts: readonly T[]; readonly isWhole?: true }
  /** Too much was missed after `known`: these are the newest. */
  | { readonly kind: 'apart'; readonly posts: readonly T[]; readonly known: string };

export interface FeedCondition {
  /** The newest posts have been read once. */
  readonly isLoaded: boolean;
  /** What happens from now on comes by itself. */
  readonly isHearing: boolean;
  /** Nothing that happened so far can be missing. */
  readonly isCaughtUp: boolean;
  /** Why nothing comes; `isOver` when it will not be tried again. */
  readonly error: ChatError | null;
  readonly isOver: boolean;
  /** Nothing comes for the person is banned; when that ends it goes on by itself. */
  readonly isBanned: boolean;
}
