import { describe, expect, it, vi } from 'vitest';
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
  it('counts what is made of as many parts as can be', () => {
    const composed = '\u1f82';
    expect(contentLength(composed.normalize('NFD').repeat(2000))).toBe(2000);
    expect(contentLength(`${' '.repeat(50_000)}a`)).toBe(1);
  });
  it('[OBX24] composes nothing of what is too long however it is composed', () => {
    const compose = vi.spyOn(String.prototype, 'normalize');
    const pasted = 'word '.repeat(100_000);
    expect(spaceLeft(pasted)).toEqual({ kind: 'over', excess: 499_999 - 2000 });
    expect(compose).not.toHaveBeenCalled();
    expect(keepBeginning(pasted)).toHaveLength(1999);
    expect(compose.mock.contexts.every((text) => String(text).length < 10_000)).toBe(true);
    compose.mockRestore();
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
