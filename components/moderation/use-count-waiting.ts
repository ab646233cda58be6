'use client';

import type { HeldLine, PagedView } from '../../chat/ports';
import { useStrings } from '../strings';

/** How many posts wait, as far as they are loaded; null if none does. */
export function useCountWaiting({ items, hasMore }: PagedView<HeldLine>): string | null {
  const { locale } = useStrings();
  if (items.length === 0) return null;
  return `${new Intl.NumberFormat(locale).format(items.length)}${hasMore ? '+' : ''}`;
}
