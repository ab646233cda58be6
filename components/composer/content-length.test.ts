import { describe, expect, it } from 'vitest';
import { contentLength, keepBeginning, spaceLeft } from './content-length';

describe('contentLength', () => {
  it('[ML40] counts UTF-16 code units of the composed text, as the server does', () => {
    expect(contentLength('👏👏')).toBe(4);
    expect(contentLength('e\u0301')).toBe(1);
    expect(contentLength('a\r\nb')).toBe(3);
  });
  it('counts what would be sent, without the space around it', () => {
    expect(contentLength('  a b \n')).toBe(3);
  });
});

describe('spaceLeft', () => {
  it('is silent until the limit is near', () => {
    expect(spaceLeft('a'.repeat(1799))).toEqual({ kind: 'ample' });
    expect(spaceLeft('a'.repeat(1800))).toEqual({ kind: 'near', left: 200 });
  });
  it('allows exactly the limit and refuses one more', () => {
    expect(spaceLeft('👏'.repeat(1000))).toEqual({ kind: 'near', left: 0 });
    expect(spaceLeft(`${'👏'.repeat(1000)}a`)).toEqual({ kind: 'over', excess: 1 });
  });
});

describe('keepBeginning', () => {
  it('keeps as much as can be sent', () => {
    const kept = keepBeginning(`  ${'a'.repeat(3000)}`);
    expect(kept).toBe('a'.repeat(2000));
    expect(keepBeginning('short')).toBe('short');
  });
  it('cuts no character in two', () => {
    expect(keepBeginning(`a${'👏'.repeat(1000)}`)).toBe(`a${'👏'.repeat(999)}`);
  });
});
