import type { Stretch } from '../model';
import type { StretchEntry } from '../ports';
import type { OrderedPosts } from './ordered-posts';

/** A stretch that is not held, and how its reading goes. The key stays with it while it is read piece by piece. */
export type StretchState = Omit<StretchEntry, 'state'>;

/**
 * Puts stretches that are not held among the lines of what is held: each stands before the first post that is not
 * before its end. The first lines are those of `posts`; lines of what has no id yet follow. A line of a stretch keeps
 * its identity as long as it says the same.
 */
export function createStretchPlacer<E>(): (
  lines: readonly E[],
  posts: OrderedPosts<unknown>,
  stretches: readonly StretchState[],
) => readonly (E | StretchEntry)[] {
  let shown = new Map<string, StretchEntry>();

  return (lines, posts, stretches) => {
    if (stretches.length === 0) return lines;
    const made = new Map<string, StretchEntry>();
    const placed: (E | StretchEntry)[] = [];
    let from = 0;
    for (const state of [...stretches].sort((one, other) => (one.stretch.to < other.stretch.to ? -1 : 1))) {
      const place = posts.placeOf(state.stretch.to);
      const before = shown.get(state.key);
      const line = before !== undefined && isSame(before, state) ? before : makeLine(state);
      made.set(state.key, line);
      placed.push(...lines.slice(from, place), line);
      from = place;
    }
    shown = made;
    return Object.freeze([...placed, ...lines.slice(from)]);
  };
}

function makeLine({ key, stretch, isLoading, error }: StretchState): StretchEntry {
  return Object.freeze({ state: 'missing', key, stretch, isLoading, error });
}

function isSame(one: StretchState, other: StretchState): boolean {
  return (
    one.isLoading === other.isLoading &&
    one.error === other.error &&
    isSameStretch(one.stretch, other.stretch)
  );
}

function isSameStretch(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to && one.count === other.count;
}
