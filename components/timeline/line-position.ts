'use client';

import { createContext, useContext } from 'react';

/** The line's place in the whole log; null while the log's beginning isn't held, for then nobody knows it. */
const LinePosition = createContext<number | null>(null);

export const LinePositionProvider = LinePosition.Provider;

/** The attributes that tell a line's place. A log goes on, so its size is left open (-1). */
export function useLinePosition(): { 'aria-posinset'?: number; 'aria-setsize'?: number } {
  const position = useContext(LinePosition);
  return position === null ? {} : { 'aria-posinset': position, 'aria-setsize': -1 };
}
