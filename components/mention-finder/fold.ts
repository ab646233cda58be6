/** Text as names are compared: without width, case and accents. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of the folded text, and for its end, where in the original the character of it begins. */
  readonly starts: readonly number[];
}

/**
 * Character by character, so that each place leads back to the original. Only the accents of Latin, Greek and Cyrillic
 * letters are dropped: in other scripts a mark is a vowel.
 */
export function foldWithPlaces(original: string): FoldedText {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const folded = foldName(character);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    text += folded;
    at += character.length;
  }
  starts.push(at);
  return { text, starts };
}

export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}
