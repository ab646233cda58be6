'use client';

import type { SendPause } from '../../chat/ports';
import { useStrings } from '../strings';
import { formatDuration, useSecondsLeft } from '../time';

interface Pause {
  /** What holds here for everybody, at any time. */
  readonly rule: string | null;
  /** What holds at this moment. */
  readonly hint: string | null;
  readonly secondsLeft: number;
}

/** What slow mode and the limit on sending mean for the writer at this moment. Being muted closes the field instead. */
export function usePause(pause: SendPause | null, slowModeSeconds: number): Pause {
  const { locale, composer } = useStrings();
  const secondsLeft = useSecondsLeft(pause?.reason === 'SLOW_MODE' ? pause.until : null);
  const rule = slowModeSeconds > 0 ? composer.slowMode(formatDuration(slowModeSeconds, locale)) : null;
  if (secondsLeft > 0)
    return { rule, hint: composer.slowModeLeft(formatDuration(secondsLeft, locale)), secondsLeft };
  return { rule, hint: pause?.reason === 'RATE_LIMITED' ? composer.tooFast : null, secondsLeft: 0 };
}
