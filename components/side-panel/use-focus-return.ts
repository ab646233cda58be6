'use client';

import { useLayoutEffect, useRef } from 'react';

/**
 * What had the focus when this was opened gets it back when it closes. Looked at before the next frame, in which a browser
 * takes the focus from what a panel covers.
 * @param what is open: another one is opened by something else
 * @param leadTo where who opened it by its address goes on
 */
export function useFocusReturn(what: string, leadTo: () => void): void {
  const latest = useRef(leadTo);
  useLayoutEffect(() => {
    latest.current = leadTo;
  });
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const lineKey = opener?.closest<HTMLElement>('[data-line]')?.dataset['line'];
    const isByAddress = opener === null || opener === document.body;
    return () => {
      // After the panel has gone, for what it covers can't be focused before.
      requestAnimationFrame(() => {
        giveBack(opener, lineKey);
        if (isByAddress && isFree()) latest.current();
      });
    };
  }, [what]);
}

const isFree = () => document.activeElement === null || document.activeElement === document.body;

/** To its line when it isn't there any more, unless the person has gone on to something else. */
function giveBack(opener: Element | null, lineKey: string | undefined): void {
  if (isFree() && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  if (!isFree() || lineKey === undefined) return;
  const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineKey)}"]`);
  line?.focus({ preventScroll: true });
}
