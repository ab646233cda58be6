'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { englishPage } from './english-page';
import { chooseLanguage, englishLanguage, type Language } from './languages';
import { regionalLocale } from './regional-locale';
import type { PageStrings } from './strings';

const StringsContext = createContext<PageStrings>(englishPage);

interface StringsProviderProps {
  /** A language's tag, or `auto`. */
  readonly wanted: string;
  /** Shown until the words are there. */
  readonly placeholder: ReactNode;
  readonly children: ReactNode;
}

/** Gives the words of the person's language, and tells the document which one it is. In a browser only. */
export function StringsProvider({ wanted, placeholder, children }: StringsProviderProps) {
  const language = chooseLanguage(wanted, navigator.languages);
  const catalogue = useCatalogue(language);
  const strings = useMemo(
    () => catalogue && { ...catalogue, locale: regionalLocale(catalogue.locale, navigator.languages) },
    [catalogue],
  );
  useEffect(() => {
    if (catalogue === null) return;
    const spoken = chooseLanguage(catalogue.locale, []);
    document.documentElement.lang = spoken.tag;
    document.documentElement.dir = spoken.direction;
  }, [catalogue]);
  return strings === null ? placeholder : <StringsContext value={strings}>{children}</StringsContext>;
}

/** Null until the first catalogue is there; later the old words stay until the new ones are. */
function useCatalogue(language: Language): PageStrings | null {
  const [shown, setShown] = useState<PageStrings | null>(language === englishLanguage ? englishPage : null);
  useEffect(() => {
    let isWanted = true;
    language.load().then(
      (catalogue) => {
        if (isWanted) setShown(catalogue);
      },
      (cause: unknown) => {
        console.error(`unable to show the app in ${language.name}; its words could not be loaded`, cause);
        if (isWanted) setShown((before) => before ?? englishPage);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return shown;
}

export function useStrings(): PageStrings {
  return useContext(StringsContext);
}
