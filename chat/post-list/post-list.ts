import type { ChatError } from '../model';
import type { Hole } from './holes';
import { OrderedPosts } from './ordered-posts';

/** A post of this person's that the server hasn't confirmed. */
export interface PendingPost {
  readonly nonce: string;
  readonly senderId: string;
  readonly content: string;
  readonly repliedId: string | null;
  readonly sentAt: string;
  /** Why it was refused, or put off; null while it is being sent. */
  readonly error: ChatError | null;
  /** It was put off and goes by itself later. */
  readonly isWaiting: boolean;
}

/**
 * A stretch of the server's order up to its end, and behind it what this person has not got through yet. `hasOlder`
 * when the server may hold more before the first. Only for a reader who is away from the end there can be holes in it:
 * where too much was missed, and beside what they went to see.
 */
export interface PostList<T> {
  readonly posts: OrderedPosts<T>;
  /** In order. */
  readonly holes: readonly Hole[];
  readonly pending: readonly PendingPost[];
  readonly isLoaded: boolean;
  readonly hasOlder: boolean;
  /** More than this are not held: the oldest go. */
  readonly bound: number;
}

/** What is held of a list whose reader follows its end. */
export const followingBound = 500;

/** What is held at most while the reader is away from the end, unless they asked for more: minutes of the busiest room. */
export const readingBound = 10_000;

export function stateOfPending({ error, isWaiting }: PendingPost): 'sending' | 'waiting' | 'failed' {
  if (error === null) return 'sending';
  return isWaiting ? 'waiting' : 'failed';
}

export function makePostList<T>(): PostList<T> {
  return {
    posts: new OrderedPosts(),
    holes: [],
    pending: [],
    isLoaded: false,
    hasOlder: false,
    bound: followingBound,
  };
}
