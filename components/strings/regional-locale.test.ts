import { describe, expect, it } from 'vitest';
import { regionalLocale } from './regional-locale';

describe('regionalLocale', () => {
  it('takes the variant that the person prefers', () => {
    expect(regionalLocale('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  });
  it('never mixes another language into the words', () => {
    expect(regionalLocale('en', ['de-DE', 'enx'])).toBe('en');
    expect(regionalLocale('en', [])).toBe('en');
  });
});
