'use client';

import { createContext, useContext } from 'react';
import { english } from './english';
import type { Strings } from './strings';

const StringsContext = createContext<Strings>(english);

export const StringsProvider = StringsContext.Provider;

export function useStrings(): Strings {
  return useContext(StringsContext);
}
