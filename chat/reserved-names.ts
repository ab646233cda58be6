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
  m: 'mм\ua7ff',
  n: 'nп',
  // Circles as well: no compatibility form makes letters of them.
  o: 'oо\u03bf0ó\u25cb\u25ef\u3007\u2b58',
  r: 'rг',
  s: 'sѕ5$',
  t: 'tт7',
  u: 'uυú',
};

/**
 * Letters with a stroke, which no compatibility form makes plain. Only in long words: some of them are Danish, Norwegian or
 * Polish words and names but for that (Høst).
 */
const stroked: Readonly<Record<string, string>> = { d: 'đ', h: 'ħ', l: 'ł', o: 'ø', t: 'ŧ' };

/** What may stand between the letters without breaking the word for a reader; in Arabic vowel signs and a stretched line. */
const gap = '[\\s._*\'"|/+~,:;\\\\\\u00b7\\u0640\\u064b-\\u065f\\u0670\\u2010-\\u2015\\u2022\\u30fb-]*';

type Twins = Readonly<Record<string, string>>;

const spell = (word: string, twins: Twins, further: Twins = {}): string =>
  word
    .split('')
    .map((letter) => `[${twins[letter] ?? letter}${further[letter] ?? ''}]`)
    .join(gap);

const readAs = (word: string): string => spell(word, lookalikes);

const readInLong = (word: string): string => spell(word, lookalikes, stroked);

/** The badge's word, and what else hosts of events are called, in every language that we speak. */
const anywhere = [
  ...['moderator', 'moderation', 'administrator', 'official', 'roomful', 'helpdesk'],
  ...['moderier', 'veranstalter', 'gastgeber', 'kundendienst', 'offiziell'],
  ...['moderador', 'moderacion', 'administrador', 'organizador', 'anfitrion'],
].map(readInLong);

const asWords = [
  ...['mod', 'mods', 'modteam', 'admin', 'admins', 'administration', 'host', 'hosts', 'staff', 'support'],
  ...['organiser', 'organisers', 'organizer', 'organizers', 'verwaltung'],
  ...['administracion', 'organizacion', 'oficial', 'soporte'],
].map((word) => `(?:^|[^a-z])${readAs(word)}(?:$|[^a-z])`);

/** Hiragana for katakana, and the sign of a held sound in the ways to write it. Voiced signs stand on their own. */
const kana: Readonly<Record<string, string>> = {
  モ: 'モも',
  テ: 'テて',
  レ: 'レれ',
  ー: 'ー一〜~-',
  タ: 'タた',
  シ: 'シし',
  ョ: 'ョょヨよ',
  ン: 'ンん',
  サ: 'サさ',
  ホ: 'ホほ',
  ト: 'トと',
  ス: 'スす',
  フ: 'フふ',
  ッ: 'ッっツつ',
};

/** Moderator, moderation, administrator, organisers, host, official, support, staff: without gaps a word is found anywhere. */
const japanese = [
  ...[
    'モテ\u3099レータ',
    'モテ\u3099レタ',
    'モテ\u3099レーション',
    '管理者',
    '管理人',
    '運営',
    '主催',
    '司会',
    '公式',
  ],
  ...['サホ\u309aート', 'スタッフ', 'ホスト'],
].map((word) => spell(word, kana));

/** Letters that are written for one another. */
const arabicTwins: Readonly<Record<string, string>> = { ا: 'اٱ', ة: 'ةه', ي: 'يىی' };

/** Moderator, moderation, administrator, administration, organiser, host, support, official: with article and endings. */
const arabic = ['مشرف', 'اشراف', 'مدير', 'ادارة', 'منظم', 'مضيف', 'دعم', 'رسمي'].map(
  (word) =>
    `(?:^|[^\\u0620-\\u064a])(?:[وب]${gap})?(?:ا${gap}ل${gap}|ل${gap}ل${gap})?${spell(word, arabicTwins)}` +
    `${gap}(?:[ةهي]|[وي]${gap}ن|ا${gap}ت)?${gap}(?:$|[^\\u0620-\\u064a])`,
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
const framedLetters = ['3', '4', '5', '6', '7', '8'].map((row) =>
  (row === '8' ? '0123456789' : '0123456789abcdef')
    .split('')
    .map((place) => `\\ud83c\\udd${row}${place}`)
    .join('|'),
);

export const reservedNamePattern = `^[\\s\\S]*(?:${[...anywhere, ...asWords, ...japanese, ...arabic, ...badges, ...framedLetters].join('|')})[\\s\\S]*$`;
