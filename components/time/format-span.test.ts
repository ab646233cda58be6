import { expect, it } from 'vitest';
import { formatSpan } from './format-span';

it.each([
  [30, 'en', '30 seconds'],
  [60, 'en', '1 minute'],
  [90, 'en', '90 seconds'],
  [3600, 'en', '1 hour'],
  [86_400, 'de', '1 Tag'],
  [600, 'ja', '10 分'],
])('writes %i seconds in %s as %s', (seconds, locale, text) => {
  expect(formatSpan(seconds, locale)).toBe(text);
});
