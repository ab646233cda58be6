import { placeOf } from './place-id';
import type { PostKind } from './post-kind';
import type { PostList } from './post-list';

/** Puts posts in their places. Each is held once, whatever the order and number of times it is told. */
export function mergePosts<T>(list: PostList<T>, kind: PostKind<T>, incoming: readonly T[]): PostList<T> {
  const posts = new Map(list.posts);
  const ids = [...list.ids];
  let hasChanged = false;
  for (const post of incoming) {
    const id = kind.idOf(post);
    const held = posts.get(id);
    const merged = held === undefined ? post : kind.merge(held, post);
    if (merged === held) continue;
    hasChanged = true;
    posts.set(id, merged);
    if (held === undefined) ids.splice(placeOf(ids, id), 0, id);
  }
  const settled = settlePending({ ...list, posts, ids }, kind, incoming);
  return hasChanged || settled.pending !== list.pending ? settled : list;
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
  if (surplus <= 0) return list;
  const posts = new Map(list.posts);
  for (const id of list.ids.slice(0, surplus)) posts.delete(id);
  return { ...list, posts, ids: list.ids.slice(surplus), hasOlder: true };
}
