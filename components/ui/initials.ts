/** Slow to make, and a room is entered before a name needs it. */
let segmenter: Intl.Segmenter | undefined;

/** Letters, digits and emoji; not a bracket, a quotation mark or a star. */
const telling = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Of these each is a whole grapheme. */
const plain = /^[!-~]*$/;

function firstOf(word: string): string {
  if (plain.test(word)) return /[a-z0-9]/i.exec(word)?.[0] ?? '';
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(word)) if (telling.test(segment)) return segment;
  return '';
}

/** The first letters of the first and the last word; whole graphemes, so an emoji or an accent stays intact. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map(firstOf)
    .filter((letter) => letter !== '');
  const [first = '?'] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}

/** A hue in steps of 30 degrees, the same for the same id everywhere. */
export function avatarHue(id: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619) >>> 0;
  return (hash % 12) * 30;
}
