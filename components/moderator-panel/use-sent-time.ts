'use client';

import { useStrings } from '../strings';
import { formatMoment, useNow } from '../time';

/** When a post was sent, in words: today the clock alone. */
export function useSentTime(sentAt: string): string {
  const { locale } = useStrings();
  const now = useNow();
  return formatMoment(sentAt, now, { locale });
}
