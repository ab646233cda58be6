/**
 * What the list has to know about the posts in it. Messages and the answers of a thread are kept by the
 * same rules; they differ in where their id is and in what changes after posting.
 */
export interface PostKind<T> {
  idOf(post: T): string;
  nonceOf(post: T): string;
  senderOf(post: T): string;
  /** The truer of two versions of one post; gives back `held` itself when nothing is new. */
  merge(held: T, incoming: T): T;
}
