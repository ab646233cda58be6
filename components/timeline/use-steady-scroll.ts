'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { findAnchor, followEnd, isAtEnd, placeLine, restoreAnchor, scrollToEnd } from './anchor';
import { endTolerance, readScroll, type Following } from './following';
import type { ReaderPlace } from './reader-place';
import { watchHand } from './scroll-hand';

interface SteadyOptions {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** Holds the rows alone. */
  readonly body: RefObject<HTMLDivElement | null>;
  readonly place: ReaderPlace;
  readonly following: Following;
  readonly newestKey: string | null;
  /** Changes whenever what is shown changes. */
  readonly rows: unknown;
  /** Somebody went away from the end. */
  readonly onLeft: (newestKey: string | null) => void;
  /** Somebody went to the end. */
  readonly onEnd: () => void;
  /** The beginning of what is held is close, or everything held fits on the screen. */
  readonly onNearStart: () => void;
}

export interface SteadyScroll {
  /** Puts the screen right after sizes changed. */
  readonly settle: () => void;
  /** Goes to a line and stays with it while what is around it gets its size. */
  readonly goTo: (line: HTMLElement, place: LinePlace) => void;
  /** To the end, whatever goes out of sight by that. */
  readonly goToEnd: () => void;
}

/** `still` is where it stands: the reader stays there when it grows, also at the end. */
export type LinePlace = 'center' | 'nearest' | 'still' | 'start' | 'end';

interface Held {
  readonly options: RefObject<SteadyOptions>;
  readonly place: ReaderPlace;
}

/** Older items are asked for this long before the beginning is reached. */
const nearStartPixels = 600;

/**
 * Holds the screen still: at the end while following, else at the item that was on top, whatever is added above
 * or below and however sizes change. The browser's own anchoring is switched off (it differs between browsers).
 */
export function useSteadyScroll(options: SteadyOptions): SteadyScroll {
  const latest = useRef(options);
  const { viewport, content, body, following, rows, place: readerPlace } = options;

  useLayoutEffect(() => {
    latest.current = options;
  });

  const settle = useCallback(() => {
    const element = latest.current.viewport.current;
    if (element !== null) hold(element, { options: latest, place: readerPlace });
  }, [readerPlace]);

  const goTo = useCallback(
    (line: HTMLElement, place: LinePlace) => {
      const { viewport: frame, newestKey, onLeft, onEnd } = latest.current;
      if (frame.current === null) return;
      readerPlace.put(placeLine(frame.current, line, place));
      if (place === 'end') onEnd();
      else if (place === 'still' || !isAtEnd(frame.current)) onLeft(newestKey);
    },
    [readerPlace],
  );

  const goToEnd = useCallback(() => {
    const { viewport: frame, onEnd } = latest.current;
    if (frame.current !== null) scrollToEnd(frame.current);
    onEnd();
  }, []);

  useLayoutEffect(settle, [settle, following.kind, rows]);

  useEffect(() => {
    const element = viewport.current;
    const inner = content.current;
    if (element === null || inner === null) return;
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [viewport, content, settle]);

  useEffect(() => {
    const element = viewport.current;
    const inner = body.current;
    if (element === null || inner === null) return;
    // What grew where it stands may leave the end in sight; no scrolling tells of that.
    const observer = new ResizeObserver(() => {
      if (latest.current.following.kind === 'reading' && isAtEnd(element)) latest.current.onEnd();
    });
    observer.observe(inner);
    return () => observer.disconnect();
  }, [viewport, body]);

  useEffect(() => {
    const element = viewport.current;
    return element === null ? undefined : listen(element, { options: latest, place: readerPlace });
  }, [viewport, readerPlace]);

  return useMemo(() => ({ settle, goTo, goToEnd }), [settle, goTo, goToEnd]);
}

/** On with the end, until a line would go out of sight by that with which somebody is busy: then it is left. */
function follow(element: HTMLElement, { options, place }: Held): void {
  const held = followEnd(element);
  if (held === null) return;
  place.put(held.anchor);
  options.current.onLeft(held.lastKey);
}

function hold(element: HTMLElement, held: Held): void {
  const { options, place } = held;
  const { following, newestKey } = options.current;
  // Before anything was said, what stands there is read from its beginning.
  if (following.kind === 'following' && newestKey !== null) follow(element, held);
  else if (place.anchor === null || !restoreAnchor(element, place.anchor)) place.put(findAnchor(element));
  if (element.scrollHeight <= element.clientHeight) options.current.onNearStart();
}

function listen(element: HTMLElement, held: Held): () => void {
  const { options, place } = held;
  const hand = watchHand(element);
  let position = element.scrollTop;
  const handleScroll = (event: Event) => {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const { newestKey, following, onLeft, onEnd, onNearStart } = options.current;
    const movedBy = scrollTop - position;
    position = scrollTop;
    if (newestKey === null) return;
    const distanceFromEnd = scrollHeight - scrollTop - clientHeight;
    const done = readScroll({ distanceFromEnd, movedBy, isByHand: hand.scrolled(event.timeStamp) });
    if (done === 'following') onEnd();
    else if (done === 'reading') onLeft(newestKey);
    if ((done ?? following.kind) === 'reading') place.put(findAnchor(element));
    else if (distanceFromEnd > endTolerance) follow(element, held);
    if (movedBy < 0 && scrollTop < nearStartPixels) onNearStart();
  };
  element.addEventListener('scroll', handleScroll, { passive: true });
  return () => {
    hand.release();
    element.removeEventListener('scroll', handleScroll);
  };
}
