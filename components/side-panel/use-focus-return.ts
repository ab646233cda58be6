'use client';

import { useLayoutEffect } from 'react';

/**
 * What had the focus when this was opened gets it back when it closes. Looked at before the next frame, in which a browser
 * takes the focus from what a panel covers.
 * @param what is open: another one is opened by something else. One that was opened by its address leaves the focus to its line.
 */
export function useFocusReturn(what: string): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const lineKey = opener?.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? what;
    return () => {
      // After the panel has gone, for what it covers can't be focused before.
      requestAnimationFrame(() => {
        giveBack(opener, lineKey);
      });
    };
  }, [what]);
}

/** To its line when it isn't there any more, unless the person has gone on to something else. */
function giveBack(opener: Element | null, lineKey: string): void {
  const isFree = () => document.activeElement === null || document.activeElement === document.body;
  if (isFree() && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  if (!isFree()) return;
  const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineKey)}"]`);
  line?.focus({ preventScroll: true });
}
