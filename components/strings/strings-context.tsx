'use client';

import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { english } from './english';
import { regionalLocale } from './regional-locale';
import type { Strings } from './strings';

const StringsContext = createContext<Strings>(english);

let regional: Strings | undefined;

/** Words of the catalogue, dates in the person's own variant of the language. */
function regionalStrings(): Strings {
  regional ??= { ...english, locale: regionalLocale(english.locale, navigator.languages) };
  return regional;
}

const neverChanges = () => () => undefined;

export function StringsProvider({ children }: { children: ReactNode }) {
  const strings = useSyncExternalStore(neverChanges, regionalStrings, () => english);
  return <StringsContext value={strings}>{children}</StringsContext>;
}

export function useStrings(): Strings {
  return useContext(StringsContext);
}
