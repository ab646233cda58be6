'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whole seconds until then, the last one included; 0 from then on, and when there is nothing to wait for. */
export function useSecondsLeft(until: number | null): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (until === null) return () => undefined;
      const timer = setInterval(listener, 250);
      return () => clearInterval(timer);
    },
    [until],
  );
  const getSnapshot = (): number =>
    until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000));
  return useSyncExternalStore(subscribe, getSnapshot, () => 0);
}
