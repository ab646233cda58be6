import { englishPage } from './english-page';
import type { PageStrings } from './strings';

export interface Language {
  /** BCP 47, without a region. */
  readonly tag: string;
  /** In the language itself, for who looks for it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<PageStrings>;
}

export const englishLanguage: Language = {
  tag: 'en',
  name: 'English',
  direction: 'ltr',
  load: () => Promise.resolve(englishPage),
};

/** English comes with the app, for it is what stands in when another can't be loaded. */
export const languages: readonly Language[] = [
  englishLanguage,
  {
    tag: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    load: async () => (await import('./catalogues/german')).german,
  },
  {
    tag: 'es',
    name: 'Español',
    direction: 'ltr',
    load: async () => (await import('./catalogues/spanish')).spanish,
  },
  {
    tag: 'ja',
    name: '日本語',
    direction: 'ltr',
    load: async () => (await import('./catalogues/japanese')).japanese,
  },
  {
    tag: 'ar',
    name: 'العربية',
    direction: 'rtl',
    load: async () => (await import('./catalogues/arabic')).arabic,
  },
];

/** @param tag BCP 47, with or without a region */
export function findLanguage(tag: string): Language | undefined {
  const [language] = tag.toLowerCase().split('-');
  return languages.find((one) => one.tag === language);
}

/**
 * The wanted language; with `auto`, or one that isn't there, the first of the browser's that has a catalogue.
 * @param preferred `navigator.languages`: BCP 47 tags, best first
 */
export function chooseLanguage(wanted: string, preferred: readonly string[]): Language {
  const candidates = [wanted, ...preferred];
  for (const candidate of candidates) {
    const found = findLanguage(candidate);
    if (found !== undefined) return found;
  }
  return englishLanguage;
}
