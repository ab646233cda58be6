import { describe, expect, it } from 'vitest';
import { withChangeAbove } from './head-change';

const list = (keys: string) => Array.from(keys, (key) => ({ key }));
const step = (shown: string, next: string, pivot: string | null = null) =>
  withChangeAbove(list(shown), list(next), pivot)
    ?.map(({ key }) => key)
    .join('') ?? null;

describe('withChangeAbove', () => {
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
  it('is what came or went above the row that stays, wherever that was', () => {
    expect(step('abcd', 'abxycd', 'c')).toBe('abxycd');
    expect(step('abcd', 'abxycdz', 'c')).toBe('abxycd');
    expect(step('abcd', 'acd', 'c')).toBe('acd');
  });
  it('is nothing for what came below it', () => {
    expect(step('abcd', 'abxycd', 'b')).toBeNull();
    expect(step('abcd', 'abcdz', 'd')).toBeNull();
  });
  it('is what happened at the head when that row is gone', () => {
    expect(step('bcd', 'abcd', 'z')).toBe('abcd');
  });
});
