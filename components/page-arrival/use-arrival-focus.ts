'use client';

import { useEffect, type RefObject } from 'react';

/** A browser that loads a page begins at its top by itself. */
let hasArrived = false;

/**
 * Whoever goes to another page within the app begins at its heading, which a screen reader then reads. What they
 * came by is gone, and the browser would leave the focus nowhere; what has taken the focus meanwhile keeps it.
 */
export function useArrivalFocus(heading: RefObject<HTMLElement | null>, isReady = true): void {
  useEffect(() => {
    if (!isReady) return;
    if (hasArrived && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    hasArrived = true;
  }, [heading, isReady]);
}
