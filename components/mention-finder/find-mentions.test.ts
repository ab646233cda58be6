import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinderMaker } from './make-finder';

const finderOf = (names: readonly string[], ownName: string | null) => createFinderMaker()(names, ownName);

const finder = finderOf(
  ['Ann', 'Ann Marie', 'Zoë', '田中', 'か', 'Ana Lucía', '민수', '김', '기', 'R2-D2', 'José 👏'],
  'Frida',
);
const found = (text: string) => finder.find(text).map(({ from, to }) => text.slice(from, to));

describe('findMentions', () => {
  it.each([
    ['hello @Ann!', ['@Ann']],
    ['@ann, @ZOE and @Frida', ['@ann', '@ZOE', '@Frida']],
    ['＠ＡＮＮ', ['＠ＡＮＮ']],
    ['(@R2-D2)', ['@R2-D2']],
    ['@José 👏 thanks', ['@José 👏']],
    ['@Ann\n@Ann', ['@Ann', '@Ann']],
  ])('[MEN1] finds known names after an @ in "%s", whatever their case, width and accents', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('[MEN2] takes the longest name', () => {
    expect(found('@Ann Marie is on')).toEqual(['@Ann Marie']);
    expect(found('@Ann Maries')).toEqual(['@Ann']);
  });

  it.each([
    'mail ann@ann.example',
    'x@Ann',
    '@Anna',
    '@Annä',
    '@Ann_',
    '@ Ann',
    '@@Ann',
    '@Nobody',
    '@',
    'Ann',
  ])('[MEN2] finds no name in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('[MEN2] finds a name that a word follows without a gap, where a script has none', () => {
    expect(found('@田中さん @Annさん @민수님')).toEqual(['@田中', '@Ann', '@민수']);
  });

  it('[MEN2] ends within no character', () => {
    expect(found('@が')).toEqual([]);
    expect(found('@김')).toEqual(['@김']);
  });

  it('[MEN3] tells the reader’s own name from others', () => {
    expect(finder.find('@frida @Ann').map(({ isOfReader }) => isOfReader)).toEqual([true, false]);
    expect(finderOf(['Frida'], null).find('@Frida')).toEqual([{ from: 0, to: 6, isOfReader: false }]);
    expect(finderOf([], null).find('@Frida')).toEqual([]);
  });

  it('[MEN2] looks at twenty places at most, so that a wall of @ costs little', () => {
    expect(found('@Ann '.repeat(30))).toHaveLength(20);
    expect(found(`${'@ '.repeat(20)}@Ann`)).toEqual([]);
  });

  it('[MEN1] finds what it finds in order, apart, and at an @', () => {
    const part = fc.constantFrom(
      '@',
      '＠',
      'Ann',
      'Frida',
      ' ',
      'Marie',
      '김',
      '\u0301',
      '👏',
      'ﷺ',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { from, to } of finder.find(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from + 1);
          expect(text.charAt(from)).toMatch(/[@＠]/u);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
