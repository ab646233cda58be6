import { util } from '@aws-appsync/utils';

/**
 * Text as it is compared: in compatibility form (NFKC) and lower case, without what can't be seen, and with letters
 * of other alphabets that look Latin as Latin ones. So wide, decorated, split and disguised letters are the plain ones.
 * An accent makes another letter, a stroke or a heap of marks does not.
 */
export function foldText(text: string): string {
  const plain = util.str.normalize(text, 'nfkc').toLowerCase();
  // Most of what people write needs no more.
  if (util.matches('^[\\s\\u0021-\\u007e\\u00a1-\\u00ac\\u00ae-\\u00ff]*$', plain)) return plain;
  let folded = plain;
  for (const mark of ignored.split('')) folded = folded.split(mark).join('');
  for (const [letter, twins] of Object.entries(lookalikes))
    for (const twin of twins.split('')) folded = folded.split(twin).join(letter);
  return folded;
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
  let escaped = [...words].map((word) => foldText(word)).join('\n');
  for (const sign of special.split('')) escaped = escaped.split(sign).join(`\\${sign}`);
  const alternatives = escaped.split(' ').join('\\s+').split('\n').join('|');
  const start = `(?:(?<!${letter})|(?!${letter}))`;
  const end = `(?:(?!${letter})|(?<!${letter}))`;
  return `^[\\s\\S]*${start}(?:${alternatives})${end}[\\s\\S]*$`;
}

/** What has a meaning in a pattern; the backslash first. */
const special = '\\^$.|?*+()[]{}';

/** Letters and digits of the scripts that are written with gaps between words. */
const letter =
  '[0-9a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u0dff\\u10a0-\\u10ff\\u1200-\\u167f\\u1e00-\\u1fff]';

/** Letters of the Cyrillic and the Greek alphabet that look like a Latin one. */
const lookalikes: Readonly<Record<string, string>> = {
  a: '\u0430\u03b1',
  c: '\u0441\u03f2',
  d: '\u0501',
  e: '\u0435',
  g: '\u0261',
  h: '\u04bb',
  i: '\u0456\u03b9\u0131',
  j: '\u0458\u03f3',
  k: '\u03ba\u043a',
  l: '\u04cf',
  o: '\u043e\u03bf',
  p: '\u0440\u03c1',
  q: '\u051b',
  s: '\u0455',
  u: '\u03c5',
  v: '\u03bd',
  w: '\u051d',
  x: '\u0445\u03c7',
  y: '\u0443\u03b3',
};

/** Marks that stand on a letter without making another one, joiners, direction signs and other invisible characters. */
const ignored =
  '\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f' +
  '\u0310\u0311\u0312\u0313\u0314\u0315\u0316\u0317\u0318\u0319\u031a\u031b\u031c\u031d\u031e\u031f' +
  '\u0320\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328\u0329\u032a\u032b\u032c\u032d\u032e\u032f' +
  '\u0330\u0331\u0332\u0333\u0334\u0335\u0336\u0337\u0338\u0339\u033a\u033b\u033c\u033d\u033e\u033f' +
  '\u0340\u0341\u0342\u0343\u0344\u0345\u0346\u0347\u0348\u0349\u034a\u034b\u034c\u034d\u034e\u034f' +
  '\u0350\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359\u035a\u035b\u035c\u035d\u035e\u035f' +
  '\u0360\u0361\u0362\u0363\u0364\u0365\u0366\u0367\u0368\u0369\u036a\u036b\u036c\u036d\u036e\u036f' +
  '\u00ad\u061c\u115f\u1160\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f' +
  '\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069' +
  '\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff';
