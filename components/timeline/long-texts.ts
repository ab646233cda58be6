'use client';

import { createContext, useContext } from 'react';
import type { SteadyScroll } from './use-steady-scroll';

export interface LongTexts {
  /** Those that somebody opened: they stay open when they are drawn anew. */
  readonly opened: Set<string>;
  readonly goTo: SteadyScroll['goTo'];
}

const LongTextsContext = createContext<LongTexts>({ opened: new Set(), goTo: () => undefined });

export const LongTextsProvider = LongTextsContext.Provider;

/** What a text needs that is shown in part, so that nothing else moves when it grows. */
export function useLongTexts(): LongTexts {
  return useContext(LongTextsContext);
}
