'use client';

import { useEffect } from 'react';

/** Less than this is a browser's own bar, or rounding. */
const leastKeyboard = 100;

/**
 * Where a phone's keyboard covers the page instead of shrinking it (iOS), the room is as tall as what can be seen, so that
 * the text field stands above the keyboard. The style sheet takes `--visible-height` for the height of the screen.
 */
export function useVisibleHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const { style } = document.documentElement;
    const follow = () => {
      // Zoomed in with two fingers, the visible part is small and there is no keyboard.
      const isCovered = viewport.scale <= 1.01 && window.innerHeight - viewport.height > leastKeyboard;
      if (!isCovered) {
        style.removeProperty('--visible-height');
        return;
      }
      style.setProperty('--visible-height', `${viewport.height}px`);
      // The browser has pushed the page up to show the field; now the field is in sight without that.
      window.scrollTo(0, 0);
    };
    viewport.addEventListener('resize', follow);
    // With the frame, which lays the page out in any case: asked before, it would be laid out once more for this.
    const frame = requestAnimationFrame(follow);
    return () => {
      cancelAnimationFrame(frame);
      viewport.removeEventListener('resize', follow);
      style.removeProperty('--visible-height');
    };
  }, []);
}
