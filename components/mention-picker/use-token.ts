'use client';

import { useCallback, useSyncExternalStore, type RefObject } from 'react';
import { findToken, type Token } from './find-token';

type Field = RefObject<HTMLTextAreaElement | null>;

/** The name that is being written at the caret, while the field has the focus. */
export function useToken(field: Field, text: string): Token | null {
  const subscribe = useCallback((listener: () => void) => follow(field, listener), [field]);
  const caret = useSyncExternalStore(
    subscribe,
    () => caretOf(field.current),
    () => null,
  );
  return findToken(text, caret);
}

function follow(field: Field, listener: () => void): () => void {
  const element = field.current;
  element?.addEventListener('blur', listener);
  element?.addEventListener('focus', listener);
  document.addEventListener('selectionchange', listener);
  return () => {
    element?.removeEventListener('blur', listener);
    element?.removeEventListener('focus', listener);
    document.removeEventListener('selectionchange', listener);
  };
}

/** Null while something is selected, or another element has the focus. */
function caretOf(element: HTMLTextAreaElement | null): number | null {
  if (element === null || element !== document.activeElement) return null;
  return element.selectionStart === element.selectionEnd ? element.selectionStart : null;
}
