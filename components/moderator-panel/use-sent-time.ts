'use client';

import { useStrings } from '../strings';
import { formatClock, formatDay, recentDay, useNow } from '../time';

/** When a post was sent, in words: today the clock alone. */
export function useSentTime(sentAt: string): string {
  const { locale } = useStrings();
  const now = useNow();
  const clock = formatClock(sentAt, { locale });
  const isToday = recentDay(sentAt, now, { locale }) === 0;
  return isToday ? clock : `${formatDay(sentAt, now, { locale })}, ${clock}`;
}
