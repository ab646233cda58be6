import type { Strings } from '../strings';
import { formatSpan } from '../time';

/** What a field of a room was set to, in words; null where the name of the field says it all. */
export function describeValue(field: string, value: unknown, strings: Strings): string | null {
  const { moderation, roomForm } = strings;
  // What can be cleared is cleared by setting it empty.
  if (value === '' || value === 0) return moderation.room.off;
  switch (field) {
    case 'status':
      return wordFor(value, strings.room.status);
    case 'visibility':
      return wordFor(value, roomForm.visibilities);
    case 'readOnly':
      return value === true ? moderation.log.onlyModerators : moderation.log.everyone;
    case 'slowModeSeconds':
      return typeof value === 'number' ? formatSpan(value, strings.locale) : null;
    case 'expectedAudience':
      return typeof value === 'number' ? roomForm.upTo(value.toLocaleString(strings.locale)) : null;
    case 'startsAt':
      return typeof value === 'string' ? formatDate(value, strings.locale) : null;
    case 'title':
      return typeof value === 'string' ? value : null;
    default:
      return null;
  }
}

const wordFor = <T extends string>(value: unknown, words: Readonly<Record<T, string>>): string | null =>
  typeof value === 'string' && isKey(value, words) ? words[value] : null;

function isKey<T extends object>(key: string, words: T): key is string & keyof T {
  return Object.hasOwn(words, key);
}

function formatDate(value: string, locale: string): string | null {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
