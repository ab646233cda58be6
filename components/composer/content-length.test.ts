import { describe, expect, it } from 'vitest';
import { contentLength, spaceLeft } from './content-length';

describe('contentLength', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(contentLength('👏👏')).toBe(2);
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
    expect(spaceLeft('👏'.repeat(2000))).toEqual({ kind: 'near', left: 0 });
    expect(spaceLeft('👏'.repeat(2001))).toEqual({ kind: 'over', excess: 1 });
  });
});
