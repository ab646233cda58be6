'use client';

import { useCallback, useState, type RefObject } from 'react';

/** How far below the viewport's beginning an element starts; measured when told to. */
export function useStartMargin(element: RefObject<HTMLElement | null>): {
  startMargin: number;
  measure: () => void;
} {
  const [startMargin, setStartMargin] = useState(0);
  const measure = useCallback(() => setStartMargin(element.current?.offsetTop ?? 0), [element]);
  return { startMargin, measure };
}
