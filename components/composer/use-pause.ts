'use client';

import type { SendPause } from '../../chat/ports';
import { useStrings } from '../strings';
import { formatDuration, useSecondsLeft } from '../time';

/** What slow mode and the limit on sending mean for the writer at this moment. Being muted closes the field instead. */
export function usePause(
  pause: SendPause | null,
  slowModeSeconds: number,
): { readonly hint: string | null; readonly secondsLeft: number } {
  const { locale, composer } = useStrings();
  const secondsLeft = useSecondsLeft(pause?.reason === 'SLOW_MODE' ? pause.until : null);
  if (secondsLeft > 0)
    return { hint: composer.slowModeLeft(formatDuration(secondsLeft, locale)), secondsLeft };
  if (pause?.reason === 'RATE_LIMITED') return { hint: composer.tooFast, secondsLeft: 0 };
  const hint = slowModeSeconds > 0 ? composer.slowMode(formatDuration(slowModeSeconds, locale)) : null;
  return { hint, secondsLeft: 0 };
}
