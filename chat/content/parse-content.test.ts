import { describe, expect, it } from 'vitest';
import { parseContent, parseDisplayName } from './index';

const codeOf = (outcome: ReturnType<typeof parseContent>) => (outcome.ok ? 'ok' : outcome.error.code);

describe('content', () => {
  it.each([
    ['  hello \n', 'hello'],
    ['one\r\ntwo\tthree', 'one\ntwo\tthree'],
    ['e\u0301', '\u00e9'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['<b>&amp; שלום', '<b>&amp; שלום'],
    ['a\n\n\n\u202eb', 'a\n\nb'],
  ])('[ML40] makes %j ready as %j', (text, content) => {
    expect(parseContent(text)).toEqual({ ok: true, value: content });
  });

  it('[ML40] takes 2,000 code units after trimming, and no more', () => {
    expect(codeOf(parseContent(` ${'a'.repeat(2000)} `))).toBe('ok');
    expect(codeOf(parseContent('a'.repeat(2001)))).toBe('TOO_LONG');
    expect(codeOf(parseContent('😀'.repeat(1000)))).toBe('ok');
    expect(codeOf(parseContent('😀'.repeat(1001)))).toBe('TOO_LONG');
  });

  it.each(['', ' \n\t ', '\u{e0041}\u{e0042}', '\ufffc', '\u00a0\u200b\u3000', '\u{1d173}\u{1d159}'])(
    '[ML40] refuses %j as empty',
    (text) => {
      expect(codeOf(parseContent(text))).toBe('EMPTY');
    },
  );

  it.each(['a\u0000b', 'a\u001bb', 'a\u007fb', 'a\u0085b', 'a\rb', '\ud83d', 'x\ude00y'])(
    '[ML41] refuses %j',
    (text) => {
      expect(codeOf(parseContent(text))).toBe('BAD_CONTENT');
    },
  );

  it('says what it could not do, why, and what to do', () => {
    const outcome = parseContent('');
    expect(outcome).toMatchObject({
      error: { message: 'unable to send this; it is empty', resolution: 'Write something first.' },
    });
  });
});

describe('display name', () => {
  it.each([
    [' Ann ', 'Ann'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['a'.repeat(40), 'a'.repeat(40)],
  ])('[ML42] makes %j ready as %j', (text, name) => {
    expect(parseDisplayName(text)).toEqual({ ok: true, value: name });
  });

  it.each([
    '',
    '  ',
    'a'.repeat(41),
    'two\nlines',
    'a\u2028b',
    'bell\u0007',
    '\ud83d',
    `Z${'\u0316'.repeat(5)}`,
  ])('[ML42] refuses %j', (text) => {
    expect(parseDisplayName(text)).toMatchObject({ ok: false, error: { code: 'BAD_DISPLAY_NAME' } });
  });
});
