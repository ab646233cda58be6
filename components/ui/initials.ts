const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** The first letters of the first and the last word; whole graphemes, so an emoji or an accent stays intact. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return `${firstGrapheme(first)}${firstGrapheme(last)}`.toLocaleUpperCase();
}

/** A hue in steps of 30 degrees, the same for the same id everywhere. */
export function avatarHue(id: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619) >>> 0;
  return (hash % 12) * 30;
}
