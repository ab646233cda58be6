'use client';

import { useEffect } from 'react';

interface Prefetched {
  readonly prefetch: () => void;
}

/** Where the browser doesn't tell when it is idle, a while after the page has come, in milliseconds. */
const settled = 2_000;

/**
 * Fetches parts once the browser has nothing better to do, so that they open at once, and without a network.
 * @param parts always the same array
 */
export function usePrefetch(parts: readonly Prefetched[]): void {
  useEffect(
    () =>
      whenIdle(() => {
        for (const part of parts) part.prefetch();
      }),
    [parts],
  );
}

function whenIdle(run: () => void): () => void {
  // Not every Safari has it.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, settled);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run);
  return () => window.cancelIdleCallback(handle);
}
