import { useEffect, type RefObject } from 'react';

/** Milliseconds after a key or a press in which a browser may count it as the person's wish: the longest of any. */
const wishLasts = 5_000;

/** Milliseconds that a press in a frame may take to be known outside of it. */
const pressTravels = 100;

/** Milliseconds in which Tab has moved the focus. */
const tabTakes = 1_000;

/**
 * Gives the focus back to where it was when a frame takes it by itself, so that what somebody writes goes where they write it.
 * A press in the frame and Tab are the person's own doing, and so is whatever a screen reader does as a press; they are
 * left alone. What happens inside a frame of another site is not told, only that the person has just acted somewhere.
 */
export function useUnaskedFocus(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    return element === null ? undefined : watch(element);
  }, [frame]);
}

/** A browser that can't tell is believed to have been asked. */
const isActive = () => !('userActivation' in navigator) || navigator.userActivation.isActive;

function watch(frame: HTMLIFrameElement): () => void {
  let before: HTMLElement | null = null;
  let actedAt = -Infinity;
  let tabbedAt = -Infinity;
  let isPointedAt = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hasActed = () => performance.now() - actedAt < wishLasts;

  /** The browser knows of a wish that was expressed in the frame, or of none but the one here. */
  const isWished = () => document.fullscreenElement === frame || (isActive() && (isPointedAt || !hasActed()));

  const giveBack = () => {
    if (document.activeElement === frame && before?.isConnected === true && !isWished())
      before.focus({ preventScroll: true });
  };
  const stop = new AbortController();
  const on = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { capture: true, signal: stop.signal });

  on('focusout', ({ target }) => {
    before = target instanceof HTMLElement ? target : null;
  });
  on('keydown', ({ key }) => {
    const now = performance.now();
    if (key === 'Tab') tabbedAt = now;
    else tabbedAt = -Infinity;
    actedAt = now;
    // The pointer rests there while somebody writes.
    isPointedAt = false;
  });
  on('pointerdown', () => {
    actedAt = performance.now();
  });
  on('pointerover', ({ target }) => {
    isPointedAt = target === frame;
  });
  window.addEventListener(
    'blur',
    () => {
      if (document.activeElement !== frame || performance.now() - tabbedAt < tabTakes) return;
      clearTimeout(timer);
      timer = setTimeout(giveBack, hasActed() && !isPointedAt ? 0 : pressTravels);
    },
    { signal: stop.signal },
  );
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
