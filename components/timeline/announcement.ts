import { lastIndexOfKey } from './last-index';

/** What a screen reader is told about new items: one is read out, several are counted. */
export interface Heard {
  readonly name: string;
  readonly content: string;
}

/** A long message is cut: the list holds the rest. */
const longestReadOut = 140;

export function announcementFor(
  heard: readonly Heard[],
  words: { announceOne: (name: string, content: string) => string; announceMany: (count: number) => string },
): string {
  const [only] = heard;
  if (only === undefined) return '';
  if (heard.length > 1) return words.announceMany(heard.length);
  const characters = Array.from(only.content);
  const content =
    characters.length > longestReadOut ? `${characters.slice(0, longestReadOut).join('')}…` : only.content;
  return words.announceOne(only.name, content);
}

/** The items after the one that was newest before; none when that one is gone, for the list was replaced. */
export function newSince<T extends { readonly key: string }>(
  items: readonly T[],
  newestKey: string | null,
): readonly T[] {
  const index = lastIndexOfKey(items, newestKey);
  return index < 0 ? [] : items.slice(index + 1);
}
