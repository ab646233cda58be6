import type { ChatError } from '../model';
import type { PendingPost } from './post-list';

/** Everything that can happen to a list. Times and ids come with the event. */
export type PostListEvent<T> =
  /** The newest posts, at the start. */
  | { readonly kind: 'window'; readonly posts: readonly T[]; readonly reachesStart: boolean }
  /** Heard live, or read again to repair what may have been missed. */
  | { readonly kind: 'received'; readonly posts: readonly T[] }
  /** A page of history that ends right before the post `before`. */
  | {
      readonly kind: 'older';
      readonly posts: readonly T[];
      readonly before: string;
      readonly reachesStart: boolean;
    }
  /** All that the server holds from one post to another; from its first post on if `from` is null. */
  | {
      readonly kind: 'filled';
      readonly posts: readonly T[];
      readonly from: string | null;
      readonly to: string;
    }
  /** The newest posts, where too much was missed since what was known: there is a hole between the two. */
  | { readonly kind: 'apart'; readonly posts: readonly T[]; readonly known: string }
  /** Too much was missed to fill the hole: only these posts are held from now on. */
  | { readonly kind: 'reset'; readonly posts: readonly T[]; readonly reachesStart: boolean }
  | { readonly kind: 'sending'; readonly post: PendingPost }
  | { readonly kind: 'acknowledged'; readonly post: T }
  /** The server will take it later. */
  | { readonly kind: 'waiting'; readonly nonce: string; readonly error: ChatError }
  | { readonly kind: 'refused'; readonly nonce: string; readonly error: ChatError }
  | { readonly kind: 'retried'; readonly nonce: string }
  | { readonly kind: 'discarded'; readonly nonce: string }
  /** The reader went up from the end, to read. */
  | { readonly kind: 'left' }
  /** The reader is back at the end. */
  | { readonly kind: 'followed' };
