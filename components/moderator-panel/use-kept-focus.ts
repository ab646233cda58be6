'use client';

import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

interface FocusHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Arrow keys go from item (`data-item`) to item, and the focus is never lost: when its item goes, whoever took it away,
 * the next one has it, and in the end what says that there is none (`data-empty`).
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, keys: readonly string[]): FocusHandlers {
  const last = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const itemAt = (index: number): HTMLElement | null => {
    const key = keys[Math.max(0, Math.min(index, keys.length - 1))];
    const selector = key === undefined ? '[data-empty]' : `[data-item="${key}"]`;
    return frame.current?.querySelector<HTMLElement>(selector) ?? null;
  };
  useLayoutEffect(() => {
    if (last.current === null || keys.includes(last.current.key)) return;
    const item = itemAt(last.current.index);
    last.current = null;
    item?.focus();
  });
  return {
    onFocus: ({ target }) => {
      const key = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
      last.current = key === undefined ? null : { key, index: keys.indexOf(key) };
    },
    onBlur: ({ relatedTarget }) => {
      // What is taken away leaves to nowhere.
      if (relatedTarget !== null) last.current = null;
    },
    onKeyDown: (event) => {
      const at = last.current?.index ?? -1;
      const targets: Readonly<Record<string, number>> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        Home: 0,
        End: keys.length - 1,
      };
      const next = targets[event.key];
      if (next === undefined || at < 0) return;
      event.preventDefault();
      itemAt(next)?.focus();
    },
  };
}
