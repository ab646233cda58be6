'use client';

import { useMemo, useRef, type KeyboardEvent } from 'react';

export interface Composition {
  /** Whether an input method is composing, or this key ended it: the key is the method's then. */
  readonly isComposing: (event?: KeyboardEvent) => boolean;
  /** Of the field, or of what is around it. */
  readonly handlers: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
}

/**
 * Whether an input method is composing. Safari ends the composition right before it tells of the Enter that ended it,
 * so that Enter still belongs to it.
 */
export function useComposition(): Composition {
  const isOn = useRef(false);
  return useMemo(
    () => ({
      isComposing: (event) => isOn.current || event?.nativeEvent.isComposing === true,
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
