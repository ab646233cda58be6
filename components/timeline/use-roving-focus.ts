'use client';

import { useCallback, useState, type FocusEvent, type KeyboardEvent } from 'react';

export interface RovingFocus {
  /** The one line that the Tab key reaches, and whose buttons it reaches. */
  readonly activeKey: string | null;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const lineOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;

function neighbour(line: HTMLElement, list: HTMLElement, key: string): HTMLElement | undefined {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const index = lines.indexOf(line);
  switch (key) {
    case 'ArrowUp':
      return lines[index - 1];
    case 'ArrowDown':
      return lines[index + 1];
    case 'Home':
      return lines[0];
    case 'End':
      return lines[lines.length - 1];
    default:
      return undefined;
  }
}

/**
 * Arrow keys go from line to line and Tab goes past the list: hundreds of lines with buttons would otherwise stand
 * between the list and the text field.
 */
export function useRovingFocus(lastKey: string | null): RovingFocus {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const key = lineOf(event.target)?.dataset['line'];
    if (key !== undefined) setChosenKey(key);
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const line = lineOf(event.target);
    if (line === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(line, event.currentTarget, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }, []);
  return { activeKey: chosenKey ?? lastKey, onFocus, onKeyDown };
}
