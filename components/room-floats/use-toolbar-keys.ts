'use client';

import { useState, type KeyboardEvent } from 'react';

/** The arrows lead through a row of buttons, of which Tab stops at one. The row is as the page is, from either side. */
export function useToolbarKeys(count: number) {
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isFromRight = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = nextStop(event.key, stop, count, isFromRight);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return { stop, setStop, onKeyDown };
}

function nextStop(key: string, stop: number, count: number, isFromRight: boolean): number | null {
  switch (key) {
    case isFromRight ? 'ArrowLeft' : 'ArrowRight':
      return (stop + 1) % count;
    case isFromRight ? 'ArrowRight' : 'ArrowLeft':
      return (stop + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
