/** A name after an @, from the @ to the name's end. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly isOfReader: boolean;
}

/** Knows names. */
export interface MentionFinder {
  find(text: string): readonly Mention[];
  /** Names that begin so, or have a word that does. */
  suggest(query: string): readonly string[];
}

export type MakeFinder = (names: Iterable<string>, ownName: string | null) => MentionFinder;

/** Whether there is an @ at all, of whatever width: most texts have none, and nothing is loaded for them. */
export function mayMention(text: string): boolean {
  return /[@\uff20\ufe6b]/u.test(text);
}
