'use client';

import { useLayoutEffect, type RefObject } from 'react';

/** A text field as tall as its text; the style sheet bounds it. */
export function useGrowingHeight(fieldRef: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const element = fieldRef.current;
    if (element === null) return;
    element.style.height = 'auto';
    // The border is outside of scrollHeight.
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [fieldRef, value]);
}
