'use client';

import { useEffect, useRef, type RefObject } from 'react';

interface NearScreenOptions {
  readonly line: RefObject<HTMLElement | null>;
  readonly viewport: RefObject<HTMLElement | null>;
  readonly isWanted: boolean;
  /** Another key is another thing to near, in the same place. */
  readonly key: string;
  readonly onNear: () => void;
}

/** As far as this from the screen is near: what is asked for may be there when it is reached. */
const margin = 600;

/** Tells that a line came near the screen, or is there. */
export function useNearScreen({ line, viewport, isWanted, key, onNear }: NearScreenOptions): void {
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    const element = line.current;
    if (element === null || !isWanted) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { root: viewport.current, rootMargin: `${margin}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [line, viewport, isWanted, key]);
}
