import type { Strings } from '../strings';
import { lastIndexOfKey } from './last-index';

/** What a screen reader is told about new items: one is read out, several are counted. */
export interface Heard {
  readonly name: string;
  readonly content: string;
  /** It names the reader. */
  readonly isMention: boolean;
}

type Words = Pick<
  Strings['timeline'],
  'announceOne' | 'announceMany' | 'announceMention' | 'announceMentions'
>;

/** A long message is cut: the list holds the rest. */
const longestReadOut = 140;

export function announcementFor(heard: readonly Heard[], words: Words): string {
  const [only] = heard;
  if (only === undefined) return '';
  if (heard.length > 1) {
    const mentions = heard.filter(({ isMention }) => isMention).length;
    const many = words.announceMany(heard.length);
    return mentions === 0 ? many : `${many} (${words.announceMentions(mentions)})`;
  }
  const characters = Array.from(only.content);
  const content =
    characters.length > longestReadOut ? `${characters.slice(0, longestReadOut).join('')}…` : only.content;
  return (only.isMention ? words.announceMention : words.announceOne)(only.name, content);
}

/** The items after the one that was newest before, null if there was none; nothing when it is gone, for the list was replaced. */
export function newSince<T extends { readonly key: string }>(
  items: readonly T[],
  newestKey: string | null,
): readonly T[] {
  if (newestKey === null) return items;
  const index = lastIndexOfKey(items, newestKey);
  return index < 0 ? [] : items.slice(index + 1);
}
