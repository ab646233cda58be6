import { describe, expect, it } from 'vitest';
import { neighbourIndex } from './neighbour-index';

describe('neighbourIndex', () => {
  it.each([
    ['ArrowUp', 3],
    ['ArrowDown', 5],
    ['Home', 0],
    ['End', 9],
  ])('%s leads from line 4 of 10 to line %i', (key, next) => {
    expect(neighbourIndex(4, 10, key)).toBe(next);
  });
  it('leads nowhere beyond the ends, and for other keys', () => {
    expect(neighbourIndex(0, 10, 'ArrowUp')).toBeNull();
    expect(neighbourIndex(0, 10, 'Home')).toBeNull();
    expect(neighbourIndex(9, 10, 'ArrowDown')).toBeNull();
    expect(neighbourIndex(4, 10, 'a')).toBeNull();
  });
  it('leads nowhere from a line that is gone', () => {
    expect(neighbourIndex(-1, 10, 'ArrowDown')).toBeNull();
  });
});
