import { util } from '@aws-appsync/utils';
import { dropUnseenPairs } from '../../../chat/limits';

/**
 * Text as it is compared: in compatibility form (NFKC) and lower case, without what can't be seen, and with letters
 * of other alphabets that look Latin as Latin ones. So wide, decorated, split and disguised letters are the plain ones.
 * An accent makes another letter, a stroke or a heap of marks does not.
 */
export function foldText(text: string): string {
  const normal = util.str.normalize(text, 'nfkc');
  // Most of what people write needs no more.
  if (util.matches('^[\\s\\u0021-\\u007e\\u00a1-\\u00ac\\u00ae-\\u00ff]*$', normal))
    return normal.toLowerCase();
  return foldUnits(normal);
}

/** As `foldText`, and an accent makes no other letter: for names, where one look must be enough. */
export function foldName(name: string): string {
  return foldUnits(util.str.normalize(name, 'nfkd'));
}

function foldUnits(text: string): string {
  let folded = dropUnseenPairs(text)
    .split('')
    .filter((unit) => !isIgnored(unit))
    .join('');
  // Before the lower case: a capital Greek Eta is an H to the eye, and its small letter is not.
  for (const [letter, twins] of Object.entries(lookalikes))
    for (const twin of twins.split('')) folded = folded.split(twin).join(letter);
  return folded.toLowerCase();
}

function isIgnored(unit: string): boolean {
  if (unit < '\u00ad') return false;
  for (const [first, last] of ignored) if (unit >= first && unit <= last) return true;
  return false;
}

/** Parts of a text between white space, with single gaps. */
export function withSingleGaps(text: string): string {
  let spaced = text;
  for (const space of ['\t', '\u000b', '\u000c', '\u2028', '\u2029', '\u3000'])
    spaced = spaced.split(space).join(' ');
  return spaced
    .split(' ')
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Whether the text has one of the words, as a whole word: `ass` is not in `class`. In scripts that are written without
 * gaps a word is found anywhere.
 * @param words folded as they were set
 */
export function hasBlockedWord(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return util.matches(patternOf(words), foldText(text));
}

/** A pattern that means the same to Java and to JavaScript, without anything that could run away. */
function patternOf(words: readonly string[]): string {
  let escaped = [...words].map((word) => withSingleGaps(foldText(word))).join('\n');
  for (const sign of special.split('')) escaped = escaped.split(sign).join(`\\${sign}`);
  // One gap between two words, or none: what can't be seen may stand there. Gaps side by side could run away.
  const alternatives = escaped.split(' ').join('\\s*').split('\n').join('|');
  const start = `(?:(?<!${letter})|(?!${letter}))`;
  const end = `(?:(?!${letter})|(?<!${letter}))`;
  return `^[\\s\\S]*${start}(?:${alternatives})${end}[\\s\\S]*$`;
}

/** What has a meaning in a pattern; the backslash first. */
const special = '\\^$.|?*+()[]{}';

/** Letters and digits of the scripts that are written with gaps between words. */
const letter =
  '[0-9a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u0dff\\u10a0-\\u10ff\\u1200-\\u167f\\u1e00-\\u1fff]';

/** Letters of the Cyrillic, Greek and Armenian alphabets, and small capitals, that look like a Latin one. */
const lookalikes: Readonly<Record<string, string>> = {
  a: '\u0430\u0410\u03b1\u0391\u1d00',
  b: '\u0412\u0392\u0432\u0299',
  c: '\u0441\u0421\u03f2\u03f9\u1d04',
  d: '\u0501\u0500\u1d05',
  e: '\u0435\u0415\u0395\u1d07',
  f: '\ua730',
  g: '\u0261\u0262',
  h: '\u04bb\u041d\u0397\u043d\u029c',
  i: '\u0456\u0406\u03b9\u0399\u0131\u0130\u026a',
  j: '\u0458\u0408\u03f3\u1d0a',
  k: '\u03ba\u039a\u043a\u041a\u1d0b',
  l: '\u04cf\u04c0\u029f',
  m: '\u041c\u039c\u043c\u1d0d',
  n: '\u039d\u0274',
  o: '\u043e\u041e\u03bf\u039f\u0585\u0555\u1d0f',
  p: '\u0440\u0420\u03c1\u03a1\u1d18',
  q: '\u051b\u051a',
  r: '\u0280\u0433',
  s: '\u0455\u0405\ua731',
  t: '\u0422\u03a4\u0442\u03c4\u1d1b',
  u: '\u03c5\u057d\u1d1c',
  v: '\u03bd\u1d20',
  w: '\u051d\u051c\u1d21',
  x: '\u0445\u0425\u03c7\u03a7',
  y: '\u0443\u03b3\u03a5\u0423\u04ae\u04af\u028f',
  z: '\u0396\u1d22',
};

/** Marks that stand on a letter without making another one, joiners, direction signs and other invisible characters. */
const ignored: readonly (readonly [string, string])[] = [
  ['\u00ad', '\u00ad'],
  ['\u0300', '\u036f'],
  ['\u0483', '\u0489'],
  ['\u061c', '\u061c'],
  ['\u115f', '\u1160'],
  ['\u17b4', '\u17b5'],
  ['\u180b', '\u180f'],
  ['\u1ab0', '\u1aff'],
  ['\u1dc0', '\u1dff'],
  ['\u200b', '\u200f'],
  ['\u202a', '\u202e'],
  ['\u2060', '\u206f'],
  ['\u20d0', '\u20ff'],
  ['\u3164', '\u3164'],
  ['\ufe00', '\ufe0f'],
  ['\ufe20', '\ufe2f'],
  ['\ufeff', '\ufeff'],
  ['\uffa0', '\uffa0'],
  ['\ufff9', '\ufffb'],
];
