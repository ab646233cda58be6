import { expect, it } from 'vitest';
import { formatDuration } from './format-duration';

it('says seconds, and minutes when they are many', () => {
  expect([1, 42, 99, 100, 3600].map((seconds) => formatDuration(seconds, 'en'))).toEqual([
    '1 second',
    '42 seconds',
    '99 seconds',
    '2 minutes',
    '60 minutes',
  ]);
  expect(formatDuration(42, 'en', 'narrow')).toBe('42s');
  expect(formatDuration(42, 'de')).toBe('42 Sekunden');
});
