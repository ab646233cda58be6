/**
 * Which display names would be taken for a moderator's: a pattern over a folded name (compatibility form, lower case,
 * without marks and what can't be seen, look-alikes of other alphabets as Latin letters), that means the same to Java and
 * to JavaScript.
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
const gap = '[\\s._*\'"|/+~,:;\\\\\\u00b7\\u2010-\\u2015\\u2022\\u30fb-]*';

const readAs = (word: string): string =>
  Array.from(word, (letter) => `[${lookalikes[letter] ?? letter}]`).join(gap);

const anywhere = ['moderator', 'administrator', 'official', 'roomful'].map(readAs);
const asWords = ['mod', 'mods', 'modteam', 'moderation', 'admin', 'admins', 'host', 'hosts', 'staff'].map(
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
  // Ballot marks, a shield with a cross, chess pieces, further stars, tools, a police officer.
  '[\\u26e8\\u2654-\\u2655\\u265a-\\u265b\\u272a\\u272f-\\u2730\\u2692]',
  '\\ud83d\\uddf8',
  '\\ud83d\\uddf9',
  '\\ud83d\\udee0',
  '\\ud83d\\udc6e',
];

/** Letters in squares and circles (U+1F130 to U+1F189), which no compatibility form makes plain. */
const framedLetters = Array.from(
  { length: 0x1f18a - 0x1f130 },
  (_, index) => `\\ud83c\\u${(0xdd30 + index).toString(16)}`,
);

export const reservedNamePattern = `^[\\s\\S]*(?:${[...anywhere, ...asWords, ...badges, ...framedLetters].join('|')})[\\s\\S]*$`;
