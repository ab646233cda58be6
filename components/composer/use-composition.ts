'use client';

import { useMemo, useRef } from 'react';

/**
 * Whether an input method is composing. Safari ends the composition right before it tells of the Enter that ended it,
 * so that Enter still belongs to it.
 */
export function useComposition(): {
  readonly isComposing: () => boolean;
  readonly handlers: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
} {
  const isOn = useRef(false);
  return useMemo(
    () => ({
      isComposing: () => isOn.current,
      handlers: {
        onCompositionStart: () => {
          isOn.current = true;
        },
        onCompositionEnd: () => {
          setTimeout(() => {
            isOn.current = false;
          }, 0);
        },
      },
    }),
    [],
  );
}
