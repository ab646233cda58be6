import { holesAmong, isInHole } from './holes';
import type { OrderedPosts } from './ordered-posts';
import type { PostKind } from './post-kind';
import { followingBound, type PostList } from './post-list';

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

/**
 * Lets some go when more are held than the bound; they can be read again. If there is a hole, the reader went to see
 * something before it, and what came in at the end meanwhile goes first; else the oldest go.
 */
export function trimToBound<T>(list: PostList<T>): PostList<T> {
  const surplus = list.posts.size - list.bound;
  if (surplus <= 0) return list;
  const trimmed = withWiderHole(list, surplus);
  const rest = trimmed.posts.size - list.bound;
  return rest <= 0 ? trimmed : startingAt(trimmed, rest);
}

/** Without the first `count`, which are history from now on. */
export function startingAt<T>(list: PostList<T>, count: number): PostList<T> {
  return count <= 0 ? list : holding(list, list.posts.after(count), true);
}

/** What a list that follows its end holds is left at the end. */
function withWiderHole<T>(list: PostList<T>, surplus: number): PostList<T> {
  const last = list.holes.at(-1);
  if (last === undefined) return list;
  const place = list.posts.placeOf(last.to);
  const gone = Math.min(surplus, list.posts.size - place - followingBound);
  const to = list.posts.idAt(place + gone);
  if (gone <= 0 || to === undefined) return list;
  const holes = [...list.holes.slice(0, -1), { ...last, to }];
  return { ...holding(list, list.posts.without(place, gone)), holes };
}

/** A post from before what is held, or from within a hole, is left out as long as there may be others beside it. */
export function isBehindHole<T>(list: PostList<T>, id: string): boolean {
  const oldest = list.posts.oldestId;
  return (list.hasOlder && oldest !== undefined && id < oldest) || isInHole(list, id);
}

/** Made at every view, so written out: docs/decisions/0047-written-out.md. */
export function holding<T>(list: PostList<T>, posts: OrderedPosts<T>, hasOlder = list.hasOlder): PostList<T> {
  if (posts === list.posts) return list;
  const { holes, pending, isLoaded, bound } = list;
  return { posts, holes: holesAmong(holes, posts), pending, isLoaded, hasOlder, bound };
}
