import { describe, expect, it } from 'vitest';
import { findToken } from './find-token';

describe('findToken', () => {
  it.each([
    ['@', { from: 0, query: '' }],
    ['hi @An', { from: 3, query: 'An' }],
    ['@Ann M', { from: 0, query: 'Ann M' }],
    ['@Ann and @S', { from: 9, query: 'S' }],
    ['＠田', { from: 0, query: '田' }],
  ])('[MEN8] finds what is being written at the end of "%s"', (text, found) => {
    expect(findToken(text, text.length)).toEqual(found);
  });

  it.each(['', 'Ann', 'ann@exam', '@ ', '@Ann\n', '@@', `@${'a'.repeat(41)}`])(
    '[MEN8] finds nothing at the end of "%s"',
    (text) => {
      expect(findToken(text, text.length)).toBeNull();
    },
  );

  it('[MEN8] looks before the caret, and nowhere while something is selected', () => {
    expect(findToken('@Ann', 2)).toEqual({ from: 0, query: 'A' });
    expect(findToken('hello @Ann', 5)).toBeNull();
    expect(findToken('@Ann', null)).toBeNull();
  });
});
