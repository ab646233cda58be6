import { holesWithout } from './holes';
import { mergePosts, startingAt, holding, settlePending, trimToBound } from './merge-posts';
import type { PostKind } from './post-kind';
import { followingBound, type PostList } from './post-list';
import type { PostListEvent } from './post-list-event';

type Filled<T> = Extract<PostListEvent<T>, { kind: 'filled' }>;
type Apart<T> = Extract<PostListEvent<T>, { kind: 'apart' }>;

/**
 * Takes in what was read from amid the room, and knows by that how much of the holes is left. Who follows the end holds
 * no holes: a stretch that comes when they are back is left out.
 */
export function receiveFilled<T>(
  list: PostList<T>,
  { posts, from, to }: Filled<T>,
  kind: PostKind<T>,
): PostList<T> {
  const { oldestId: oldest, newestId: newest } = list.posts;
  if (oldest === undefined || newest === undefined || isFollowing(list)) return list;
  // Nobody knows what is between the end that is held and what is newer.
  if ((from ?? '') > newest) return list;
  const merged = mergePosts(list, kind, posts);
  const holes = holesWithout(holesAndHistory(list, oldest), { from, to });
  const [first] = holes;
  const hasOlder = first?.from === '';
  const bound = Math.max(list.bound, merged.posts.size + followingBound);
  return { ...merged, bound, hasOlder, holes: hasOlder ? holes.slice(1) : holes };
}

/** History is a hole as well: before all that is held. */
function holesAndHistory<T>({ hasOlder, holes }: PostList<T>, oldest: string): PostList<T>['holes'] {
  return hasOlder ? [{ id: oldest, from: '', to: oldest }, ...holes] : holes;
}

/**
 * The newest posts, behind a hole. What is held above what was known stands in the hole, and comes with it. Null if
 * nothing is held from before the hole.
 */
export function receiveApart<T>(
  list: PostList<T>,
  { posts, known }: Apart<T>,
  kind: PostKind<T>,
): PostList<T> | null {
  const [first] = posts;
  const held = list.posts.ids.filter((id) => id <= known);
  const from = held.at(-1);
  if (first === undefined || from === undefined) return null;
  const to = kind.idOf(first);
  const place = list.posts.placeOf(to);
  const shortened = holding(list, list.posts.without(held.length, place - held.length));
  const merged = settlePending(mergePosts(shortened, kind, posts), kind, posts);
  const holes = [...list.holes.filter((hole) => hole.to <= from), { id: to, from, to }];
  const apart = { ...merged, holes };
  return isFollowing(list) ? trimToBound(withoutHoles(apart)) : trimToBound(apart);
}

/** Who is back at the end: what stands before a hole is history again. */
export function withoutHoles<T>(list: PostList<T>): PostList<T> {
  const last = list.holes.at(-1);
  if (last === undefined) return list;
  return startingAt({ ...list, holes: [] }, list.posts.placeOf(last.to));
}

function isFollowing<T>({ bound }: PostList<T>): boolean {
  return bound === followingBound;
}
