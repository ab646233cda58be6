import { isBehindHole } from './merge-posts';
import type { PostKind } from './post-kind';
import type { PostList } from './post-list';

/** Whether hearing of this post changes what is held. Only for what is heard live or read in a repair. */
export function isNews<T>(list: PostList<T>, post: T, kind: PostKind<T>): boolean {
  const id = kind.idOf(post);
  // Nearly always it is newer than all that is held.
  if (list.posts.placeOf(id) === list.posts.size) return true;
  const held = list.posts.get(id);
  return held === undefined ? !isBehindHole(list, id) : kind.merge(held, post) !== held;
}
