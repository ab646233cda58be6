import { mayMention, type Mention } from '../mentions';
import { foldWithPlaces, type FoldedText } from './fold';
import type { KnownNames } from './known-names';

/** More than this in one message is noise, and looking for them would cost. */
const most = 20;

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts that put no gap between a name and what follows it. */
const gapless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

const isWord = (character: string): boolean => wordCharacter.test(character);

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function characterBefore(text: string, at: number): string {
  const isPair = /^[\udc00-\udfff]/.test(text.charAt(at - 1));
  return characterAt(text, at - (isPair ? 2 : 1));
}

/** Whether a name that ends here ends as a word: "@Ann" is not in "@Anna", and is in "@Annさん". */
function endsWord(text: string, end: number): boolean {
  const next = characterAt(text, end);
  const last = characterBefore(text, end);
  return !isWord(next) || !isWord(last) || gapless.test(next) || gapless.test(last);
}

/** Where the longest known name that begins here ends, in the folded text; -1 if there is none. */
function endOfName(folded: FoldedText, begin: number, original: string, known: KnownNames): number {
  const furthest = Math.min(begin + known.longest, folded.text.length);
  for (let end = furthest; end > begin; end -= 1) {
    if (!known.byFolded.has(folded.text.slice(begin, end))) continue;
    const place = folded.starts[end] ?? original.length;
    // A name can't end within a character.
    if (place !== folded.starts[end - 1] && endsWord(original, place)) return end;
  }
  return -1;
}

/** The mentions of known names in a text, in order. An @ within a word, as in an email address, is none. */
export function findMentions(text: string, known: KnownNames): readonly Mention[] {
  if (known.byFolded.size === 0 || !mayMention(text)) return [];
  const folded = foldWithPlaces(text);
  const mentions: Mention[] = [];
  let tried = 0;
  let at = folded.text.indexOf('@');
  while (at >= 0 && tried < most) {
    const before = characterBefore(folded.text, at);
    let next = at + 1;
    if (before !== '@' && !isWord(before)) {
      tried += 1;
      const end = endOfName(folded, at + 1, text, known);
      if (end >= 0) {
        const isOfReader = folded.text.slice(at + 1, end) === known.own;
        mentions.push({ from: folded.starts[at] ?? 0, to: folded.starts[end] ?? text.length, isOfReader });
        next = end;
      }
    }
    at = folded.text.indexOf('@', next);
  }
  return mentions;
}
