import type { Preferences } from '../ports';

export const defaultPreferences: Preferences = Object.freeze({
  theme: 'auto',
  contrast: 'auto',
  language: 'auto',
});

/** Where a browser keeps them; the page reads it before its first paint, so the name is part of the contract. */
export const preferencesKey = 'roomful.preferences';

/** What was kept, each part that makes no sense replaced by its default. */
export function parsePreferences(text: string | null): Preferences {
  if (text === null) return defaultPreferences;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    // Someone else's, or cut off: as if nothing was kept.
    return defaultPreferences;
  }
  if (typeof kept !== 'object' || kept === null) return defaultPreferences;
  const { theme, contrast, language } = kept as Readonly<Record<string, unknown>>;
  return Object.freeze({
    theme: theme === 'light' || theme === 'dark' ? theme : defaultPreferences.theme,
    contrast: contrast === 'more' ? contrast : defaultPreferences.contrast,
    language: typeof language === 'string' ? language : defaultPreferences.language,
  });
}
