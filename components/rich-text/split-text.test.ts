import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinderMaker } from '../mention-finder';
import { isEmojiOnly, mentionsReader, splitText } from './split-text';

const finder = createFinderMaker()(['Ann'], 'Frida');

const links = (content: string) =>
  splitText(content).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

describe('splitText', () => {
  it('finds web addresses among words', () => {
    expect(splitText('see https://example.org/a?b=1 and http://example.com!')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
      { kind: 'text', text: ' and ' },
      { kind: 'link', text: 'http://example.com', href: 'http://example.com/' },
      { kind: 'text', text: '!' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'mailto:a@example.org',
    'example.org',
  ])('leaves %s as plain text', (content) => {
    expect(links(content)).toEqual([]);
  });

  it('[ML73] leaves an address that hides its host as plain text', () => {
    expect(links('https://bank.example@evil.example/login')).toEqual([]);
    expect(links('https://example.org/\u202egnp.exe')).toEqual([]);
  });

  it.each([
    ['https://аррӏе.com', 'https://xn--80ak6aa92e.com', 'https://xn--80ak6aa92e.com/'],
    ['https://日本語.jp/道?q=道#道', 'https://xn--wgv71a119e.jp/道?q=道#道'],
    ['http://ｅｘａｍｐｌｅ.org/x', 'http://example.org/x'],
    ['https://google.com∕evil.example/x', 'https://google.xn--comevil-ef0d.example/x'],
    ['https://%61pple.com/a', 'https://apple.com/a'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['https:///example.org/x', 'https://example.org/x'],
    ['https://Example.org/X', 'https://Example.org/X'],
    ['https://example.org:8443/x', 'https://example.org:8443/x'],
  ])('[ML73] %s shows the host that it leads to', (content, text, href = new URL(content).href) => {
    expect(splitText(content)).toEqual([{ kind: 'link', text, href }]);
  });

  it('keeps a bracket that opened inside the address, and leaves one that did not', () => {
    expect(links('https://en.wikipedia.org/wiki/Room_(disambiguation)')).toEqual([
      'https://en.wikipedia.org/wiki/Room_(disambiguation)',
    ]);
    expect(links('(https://example.org/x).')).toEqual(['https://example.org/x']);
  });

  it('[ML73] never changes what was written, but for hosts', () => {
    const written = fc.array(
      fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(' ', '\n', ')', 'https://', '.', '@', '@Ann')),
    );
    fc.assert(
      fc.property(written, (parts) => {
        const content = parts.join('');
        const pieces = splitText(content, finder);
        for (const piece of pieces)
          if (piece.kind === 'link') expect(new URL(piece.text).href).toBe(piece.href);
        const shown = pieces.map(({ text }) => text).join('');
        if (pieces.every(({ kind }) => kind !== 'link')) expect(shown).toBe(content);
      }),
    );
  });

  it('only ever links to http and https', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'javascript'] }),
        (text, url) => {
          for (const href of links(`${text} ${url}`)) expect(href).toMatch(/^https?:\/\//);
        },
      ),
    );
  });
});

describe('mentionsReader', () => {
  it('[MEN3] looks at names in the text, not in an address', () => {
    expect(mentionsReader('thanks @Frida', finder)).toBe(true);
    expect(mentionsReader('thanks @Ann', finder)).toBe(false);
    expect(mentionsReader('https://example.org/@Frida', finder)).toBe(false);
    expect(mentionsReader('thanks @Frida', null)).toBe(false);
  });
});

describe('isEmojiOnly', () => {
  it.each(['👏', '👏 👏🏽', '👩‍💻', '🇩🇪', '❤️'])('accepts %s', (content) => {
    expect(isEmojiOnly(content)).toBe(true);
  });
  it.each(['', ' ', '1', 'ok 👏', '#'])('refuses "%s"', (content) => {
    expect(isEmojiOnly(content)).toBe(false);
  });
});
