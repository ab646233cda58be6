const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters, digits and emoji; not a bracket, a quotation mark or a star. */
const telling = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

function firstOf(word: string): string {
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
