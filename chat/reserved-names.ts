/**
 * Which display names would be taken for a moderator's: a pattern over a name in Unicode's compatibility form
 * (NFKC) and lower case, that means the same to Java and to JavaScript.
 */

/** Characters that are read as a letter: digits and signs, Cyrillic and Greek ones that look the same. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'aа\u03b1@4á',
  c: 'cс\u03f2',
  d: 'dԁ',
  e: 'eе\u03b53é',
  f: 'f',
  h: 'hһ',
  i: 'iі\u03b91l!|í',
  l: 'lӏі1i|',
  m: 'mм',
  n: 'nп',
  o: 'oо\u03bf0ó',
  r: 'rг',
  s: 'sѕ5$',
  t: 'tт7',
  u: 'uυú',
};

/** What may stand between the letters without breaking the word for a reader. */
const gap = '[\\s._*\'"\\u2010-\\u2015\\u200b-\\u200f-]*';

const readAs = (word: string): string =>
  Array.from(word, (letter) => `[${lookalikes[letter] ?? letter}]`).join(gap);

const anywhere = ['moderator', 'administrator', 'official', 'roomful'].map(readAs);
const asWords = ['mod', 'mods', 'admin', 'host', 'staff'].map(
  (word) => `(?:^|[^a-z])${readAs(word)}(?:$|[^a-z])`,
);

/** Check marks, shields, stars, crowns, gavels: what badges are drawn with. */
const badges = [
  '[\\u2605\\u2606\\u2611\\u2713\\u2714\\u2705\\u2694\\u2b50]',
  '\\ud83d\\udee1',
  '\\ud83d\\udc51',
  '\\ud83d\\udd28',
  '\\ud83c\\udf1f',
  '\\ud83d\\udd30',
];

export const reservedNamePattern = `^[\\s\\S]*(?:${[...anywhere, ...asWords, ...badges].join('|')})[\\s\\S]*$`;
