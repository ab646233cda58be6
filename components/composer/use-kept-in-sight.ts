'use client';

import { useLayoutEffect, type RefObject } from 'react';

/**
 * A field that had the focus when it closed stays in sight until it opens (`data-kept`): what is pressed next would
 * otherwise move away under the finger.
 */
export function useKeptInSight(field: RefObject<HTMLElement | null>, isClosed: boolean): void {
  useLayoutEffect(() => {
    const element = field.current;
    element?.toggleAttribute('data-kept', isClosed && document.activeElement === element);
  }, [field, isClosed]);
}
