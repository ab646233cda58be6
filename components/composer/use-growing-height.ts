'use client';

import { useLayoutEffect, type RefObject } from 'react';
import { surelyTooLong } from './content-length';

/** A text field as tall as its text; the style sheet bounds it. */
export function useGrowingHeight(fieldRef: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const element = fieldRef.current;
    if (element === null) return;
    // As tall as it may be: laying out what somebody pasted, twice for each key, would hold them up.
    if (value.length > surelyTooLong) {
      element.style.height = '100vh';
      return;
    }
    element.style.height = 'auto';
    // The border is outside of scrollHeight.
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [fieldRef, value]);
}
