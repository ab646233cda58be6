'use client';

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { findAnchor, restoreAnchor, scrollToEnd, type Anchor } from './anchor';
import { createHand, pressMilliseconds, type Scrolled } from './following';

interface SteadyScroll {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isFollowing: boolean;
  readonly newestKey: string | null;
  /** Changes whenever what is shown changes. */
  readonly rows: unknown;
  readonly onScrolled: (scrolled: Scrolled) => void;
  /** The beginning of what is held is close, or everything held fits on the screen. */
  readonly onNearStart: () => void;
}

/** Older items are asked for this long before the beginning is reached. */
const nearStartPixels = 600;

/**
 * Holds the screen still: at the end while following, else at the item that was on top, whatever is added above
 * or below and however sizes change. The browser's own anchoring is switched off (it differs between browsers).
 */
export function useSteadyScroll(steady: SteadyScroll): void {
  const latest = useRef(steady);
  const anchor = useRef<Anchor | null>(null);
  const { viewport, content, isFollowing, rows } = steady;

  useLayoutEffect(() => {
    latest.current = steady;
  });

  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    if (isFollowing) scrollToEnd(element);
    else if (anchor.current !== null && !restoreAnchor(element, anchor.current))
      anchor.current = findAnchor(element);
    if (element.scrollHeight <= element.clientHeight) latest.current.onNearStart();
  }, [viewport, isFollowing, rows]);

  useEffect(() => {
    const element = viewport.current;
    const inner = content.current;
    if (element === null || inner === null) return;
    const observer = new ResizeObserver(() => {
      if (latest.current.isFollowing) scrollToEnd(element);
      else if (anchor.current !== null) restoreAnchor(element, anchor.current);
    });
    observer.observe(element);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [viewport, content]);

  useEffect(() => {
    const element = viewport.current;
    return element === null ? undefined : listen(element, latest, anchor);
  }, [viewport]);
}

function listen(
  element: HTMLElement,
  latest: RefObject<SteadyScroll>,
  anchor: RefObject<Anchor | null>,
): () => void {
  const hand = createHand();
  let position = element.scrollTop;
  const handleTouch = (event: Event) => hand.touched(event.timeStamp);
  const handlePress = (event: Event) => hand.touched(event.timeStamp, pressMilliseconds);
  const handleScroll = (event: Event) => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const movedBy = scrollTop - position;
    position = scrollTop;
    anchor.current = findAnchor(element);
    latest.current.onScrolled({
      distanceFromEnd: scrollHeight - scrollTop - clientHeight,
      movedBy,
      isByHand: hand.scrolled(event.timeStamp),
      newestKey: latest.current.newestKey,
    });
    if (movedBy < 0 && scrollTop < nearStartPixels) latest.current.onNearStart();
  };
  const hands = ['wheel', 'touchmove', 'keydown'] as const;
  for (const name of hands) element.addEventListener(name, handleTouch, { passive: true });
  element.addEventListener('pointerdown', handlePress, { passive: true });
  element.addEventListener('scroll', handleScroll, { passive: true });
  return () => {
    for (const name of hands) element.removeEventListener(name, handleTouch);
    element.removeEventListener('pointerdown', handlePress);
    element.removeEventListener('scroll', handleScroll);
  };
}
