'use client';

import type { HeldLine, PagedView } from '../../chat/ports';
import { useAllStrings } from '../strings';

interface CountWaiting {
  /** `50+` where more wait than are loaded. */
  readonly count: string;
  /** The same in words. */
  readonly words: string;
}

/** How many posts wait, as far as they are loaded; null if none does. */
export function useCountWaiting({ items, hasMore }: PagedView<HeldLine>): CountWaiting | null {
  const { locale, review } = useAllStrings();
  if (items.length === 0) return null;
  return {
    count: `${new Intl.NumberFormat(locale).format(items.length)}${hasMore ? '+' : ''}`,
    words: review.waiting(items.length, hasMore),
  };
}
