'use client';

import { useCallback, type RefObject } from 'react';
import { findLine, isAtEnd, type FollowingControl } from '../timeline';

/** Brings a line of the list into view and focuses it. Going there is leaving the end by one's own will. */
export function useShowLine(
  viewportRef: RefObject<HTMLDivElement | null>,
  control: FollowingControl,
  newestKey: string | null,
): (key: string) => void {
  const { leave } = control;
  return useCallback(
    (key) => {
      const element = viewportRef.current;
      const line = element === null ? null : findLine(element, key);
      if (element === null || line === null) return;
      line.scrollIntoView({ block: 'center' });
      line.focus({ preventScroll: true });
      if (!isAtEnd(element)) leave(newestKey);
    },
    [viewportRef, leave, newestKey],
  );
}
