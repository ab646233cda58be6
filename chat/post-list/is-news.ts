import { isBehindHole } from './merge-posts';
import type { PostKind } from './post-kind';
import type { PostList } from './post-list';

/** Whether hearing of this post changes what is held. Only for what is heard live or read in a repair. */
export function isNews<T>(list: PostList<T>, post: T, kind: PostKind<T>): boolean {
  const held = list.posts.get(kind.idOf(post));
  if (held !== undefined) return kind.merge(held, post) !== held;
  return !isBehindHole(list, kind.idOf(post));
}
