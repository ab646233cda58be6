'use client';

import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { findLine } from './anchor';
import { lastIndexOfKey } from './last-index';
import { neighbourIndex } from './neighbour-index';
import type { LinePlace, SteadyScroll } from './use-steady-scroll';

interface LineFocusOptions {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly rows: readonly { readonly key: string }[];
  readonly isFollowing: boolean;
  readonly goTo: SteadyScroll['goTo'];
}

interface Goal {
  readonly key: string;
  readonly place: LinePlace;
}

export interface LineFocus {
  /** The one line that the Tab key reaches, and whose buttons it reaches; -1 when there is none. It is always drawn. */
  readonly activeIndex: number;
  /** Brings a held line into view and focuses it, whether it is drawn or not. */
  readonly show: (key: string, place: LinePlace) => void;
  /** Goes on with what waits for a line to be drawn. */
  readonly resume: () => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const keyOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : null) ?? null;

/**
 * Arrow keys go from line to line and Tab goes past the list: hundreds of lines with buttons would otherwise stand
 * between the list and the text field. Goes by index, for most lines are not in the document.
 */
export function useLineFocus({ viewport, rows, isFollowing, goTo }: LineFocusOptions): LineFocus {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const [, requestRender] = useState(0);
  const goal = useRef<Goal | null>(null);
  /** In it, and not at what stands above the lines. */
  const isOnLine = useRef(false);
  // At the end, Tab is to reach what is on the screen, not where one was before.
  const isChoiceOver = isFollowing && !hasFocus;
  const chosenIndex = chosenKey === null || isChoiceOver ? -1 : lastIndexOfKey(rows, chosenKey);
  const latest = useRef(rows);
  const lastIndex = useRef(-1);
  useLayoutEffect(() => {
    latest.current = rows;
  });

  const resume = useCallback(() => {
    const wanted = goal.current;
    const line = wanted === null ? null : findLine(viewport.current, wanted.key);
    if (wanted === null || line === null) return;
    goTo(line, wanted.place);
    line.focus({ preventScroll: true });
    // A line that has just been drawn is hidden, and takes no focus, until it has been measured.
    if (document.activeElement === line) goal.current = null;
  }, [viewport, goTo]);
  useLayoutEffect(resume);

  const show = useCallback((key: string, place: LinePlace) => {
    goal.current = { key, place };
    setChosenKey(key);
    setHasFocus(true);
    requestRender((count) => count + 1);
  }, []);

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    setHasFocus(true);
    const key = keyOf(event.target);
    isOnLine.current = key !== null;
    if (key !== null) setChosenKey(key);
  }, []);
  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    setHasFocus(event.currentTarget.contains(event.relatedTarget));
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const held = latest.current;
      const next = nextFor(event, held);
      const key = next === null ? undefined : held[next]?.key;
      if (next === null || key === undefined) return;
      event.preventDefault();
      show(key, next === 0 ? 'start' : next === held.length - 1 ? 'end' : 'nearest');
    },
    [show],
  );
  useLayoutEffect(() => {
    if (chosenIndex >= 0) lastIndex.current = chosenIndex;
    if (chosenKey === null || chosenIndex >= 0) return;
    const heir = rows[Math.min(lastIndex.current, rows.length - 1)];
    // A hole that has been filled, or a line that was let go, leaves the focus to what stands in its place.
    if (hasFocus && heir !== undefined) show(heir.key, 'nearest');
    // Without the focus it is forgotten: nobody who scrolls is taken to where they once were.
    else setChosenKey(null);
  }, [chosenKey, hasFocus, chosenIndex, rows, show]);
  // One's own line is drawn anew when the server has taken it, and takes the focus along.
  useLayoutEffect(() => {
    const isLost =
      hasFocus && isOnLine.current && goal.current === null && document.activeElement === document.body;
    if (isLost && chosenKey !== null && chosenIndex >= 0) show(chosenKey, 'nearest');
  });
  const activeIndex = chosenIndex < 0 ? rows.length - 1 : chosenIndex;
  return { activeIndex, show, resume, onFocus, onBlur, onKeyDown };
}

function nextFor(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly { readonly key: string }[],
): number | null {
  const key = keyOf(event.target);
  if (key === null || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null)
    return null;
  return neighbourIndex(lastIndexOfKey(rows, key), rows.length, event.key);
}
