'use client';

import { useLayoutEffect } from 'react';
import type { People } from './people';

/** Meets the senders of these posts before they are painted, so that no name lights up late. */
export function useMeet<T>(
  people: People,
  posts: readonly T[],
  nameOf: (post: T) => string | null,
  ownName: string | null,
): void {
  useLayoutEffect(() => people.meet(posts, nameOf, ownName), [people, posts, nameOf, ownName]);
}
