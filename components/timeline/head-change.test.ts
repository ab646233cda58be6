import { describe, expect, it } from 'vitest';
import { withHeadOf } from './head-change';

const list = (keys: string) => Array.from(keys, (key) => ({ key }));
const step = (shown: string, next: string) =>
  withHeadOf(list(shown), list(next))
    ?.map(({ key }) => key)
    .join('') ?? null;

describe('withHeadOf', () => {
  it('is the new list when only older rows came', () => {
    expect(step('cd', 'abcd')).toBe('abcd');
  });
  it('is the new list when only the oldest rows went', () => {
    expect(step('abcd', 'cd')).toBe('cd');
  });
  it('leaves out what else came', () => {
    expect(step('cd', 'abcdef')).toBe('abcd');
    expect(step('abcd', 'cdef')).toBe('cd');
  });
  it('is nothing when the head is the same', () => {
    expect(step('ab', 'abc')).toBeNull();
    expect(step('abc', 'ab')).toBeNull();
    expect(step('ab', 'ab')).toBeNull();
  });
  it('is nothing for another list', () => {
    expect(step('ab', 'xyz')).toBeNull();
    expect(step('', 'ab')).toBeNull();
    expect(step('ab', '')).toBeNull();
  });
});
