import type { OrderedPosts } from './ordered-posts';
import type { PostKind } from './post-kind';
import type { PostList } from './post-list';

/** Puts posts in their places, and takes what is confirmed by them off what is pending. */
export function mergePosts<T>(list: PostList<T>, kind: PostKind<T>, incoming: readonly T[]): PostList<T> {
  return settlePending(holding(list, list.posts.merged(incoming, kind)), kind, incoming);
}

/** A post that came back from the server is no longer pending; the nonce tells which one it is. */
export function settlePending<T>(list: PostList<T>, kind: PostKind<T>, incoming: readonly T[]): PostList<T> {
  if (list.pending.length === 0) return list;
  const isEcho = (nonce: string, senderId: string): boolean =>
    incoming.some((post) => kind.nonceOf(post) === nonce && kind.senderOf(post) === senderId);
  const pending = list.pending.filter((own) => !isEcho(own.nonce, own.senderId));
  return pending.length === list.pending.length ? list : { ...list, pending };
}

/** Lets the oldest go when more are held than the bound. They can be read again as history. */
export function trimToBound<T>(list: PostList<T>): PostList<T> {
  const surplus = list.ids.length - list.bound;
  return surplus <= 0 ? list : { ...holding(list, list.posts.after(surplus)), hasOlder: true };
}

/** A post from before what is held stands behind a hole as long as there may be others between the two. */
export function isBehindHole<T>(list: PostList<T>, id: string): boolean {
  const oldest = list.ids[0];
  return list.hasOlder && oldest !== undefined && id < oldest;
}

function holding<T>(list: PostList<T>, posts: OrderedPosts<T>): PostList<T> {
  return posts === list.posts ? list : { ...list, posts, ids: posts.ids };
}
