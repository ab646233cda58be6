import { expect, it } from 'vitest';
import { tidyText } from './index';

it.each([
  ['a\n\n\n\nb', 'a\n\nb'],
  [`a${'\n'.repeat(1998)}b`, 'a\n\nb'],
  ['a\n \t\n\u200b\n\u{e0041}\n\u2800\nb', 'a\n\nb'],
  ['a\u2028\u2028\u2029b', 'a\n\nb'],
  ['a\nb\n\nc', 'a\nb\n\nc'],
])('[ML70] of blank lines in a row one is left: %j', (text, shown) => {
  expect(tidyText(text)).toBe(shown);
});

it('[ML70] takes no longer for a text that is made to be slow', () => {
  for (const part of ['\n ', '\n x', ' \n  ', '\u200b\n', 'e\u0301'])
    expect(tidyText(`x${part.repeat(2000)}x`)).not.toBe('');
}, 500);

it('[ML71] a heap of marks is cut down to eight on a letter', () => {
  expect(tidyText(`Z${'\u0300'.repeat(200)}al${'\u0e47'.repeat(30)}go`)).toBe(
    `Z${'\u0300'.repeat(8)}al${'\u0e47'.repeat(8)}go`,
  );
});

it.each([
  'Việt Nam'.normalize('NFD'),
  'ก็ น้ำ ที่สุด',
  'مُحَمَّدٌ',
  'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'.normalize('NFD'),
  '\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82',
  'क्षत्रिय ज्ञानी',
  'မြွှေ့',
  '👩‍👩‍👧 ❤️ 1️⃣',
  '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'שלום, world\u200f!',
])('[ML71] what people write stays as it is: %s', (text) => {
  expect(tidyText(text)).toBe(text);
});

it('[ML72] nothing turns the direction of what stands beside it', () => {
  expect(tidyText('\u202emoc.live//:sptth\u202c \u2067x\u2069')).toBe('moc.live//:sptth x');
});
