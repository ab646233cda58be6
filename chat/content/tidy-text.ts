import { unseenCharacters } from '../limits';

/** What turns the direction of the text beside it, beyond the end of what it was written in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** More marks than eight on one letter is a heap that covers its neighbours; Tibetan stacks have up to eight. */
const heaped = /(\p{M}{8})\p{M}+/gu;

/** Lines without anything to see in them, but for the first of them. */
const blankLines = new RegExp(`\\n(?:(?:(?!\\n)[${unseenCharacters}\\u{e0000}-\\u{e0fff}])*\\n){2,}`, 'gu');

/**
 * What somebody wrote, as it is shown: in its own place, no taller than it has lines, and the way that it is read.
 * Words and letters stay as they are.
 */
export function tidyText(text: string): string {
  return text
    .replace(turning, '')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(heaped, '$1')
    .replace(blankLines, '\n\n');
}
