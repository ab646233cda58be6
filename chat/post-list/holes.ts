import type { OrderedPosts } from './ordered-posts';
import type { PostList } from './post-list';

/** Between `from` and `to`, which are held and neighbours, the server may hold more. The id stays as the hole shrinks. */
export interface Hole {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What is known to be whole: all that the server holds from `from` to `to`; from its first post on if `from` is null. */
export interface Coverage {
  readonly from: string | null;
  readonly to: string;
}

export function isInHole({ holes }: Pick<PostList<unknown>, 'holes'>, id: string): boolean {
  return holes.some(({ from, to }) => from < id && id < to);
}

/** What is left of the holes, given what is whole by now. */
export function holesWithout(holes: readonly Hole[], { from, to }: Coverage): readonly Hole[] {
  return holes.flatMap((hole): readonly Hole[] => {
    const isUntouched = to <= hole.from || (from !== null && from >= hole.to);
    if (isUntouched) return [hole];
    const right = to < hole.to ? [{ id: hole.id, from: to, to: hole.to }] : [];
    if (from === null || from <= hole.from) return right;
    return [{ id: right.length === 0 ? hole.id : from, from: hole.from, to: from }, ...right];
  });
}

/** The holes among the posts that are held; one whose beginning was let go is history now. */
export function holesAmong(holes: readonly Hole[], posts: OrderedPosts<unknown>): readonly Hole[] {
  const oldest = posts.oldestId;
  if (holes.length === 0 || oldest === undefined) return [];
  return holes[0] !== undefined && holes[0].from >= oldest
    ? holes
    : holes.filter(({ from }) => from >= oldest);
}

/** The stretches that are held whole, the newest first. */
export function heldStretches({ posts, holes }: Pick<PostList<unknown>, 'posts' | 'holes'>): readonly {
  readonly oldest: string;
  readonly newest: string;
}[] {
  const { oldestId: first, newestId: last } = posts;
  if (first === undefined || last === undefined) return [];
  const starts = [first, ...holes.map(({ to }) => to)];
  const ends = [...holes.map(({ from }) => from), last];
  return starts.map((oldest, index) => ({ oldest, newest: ends[index] ?? last })).reverse();
}
