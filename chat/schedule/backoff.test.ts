import { expect, it } from 'vitest';
import { backoffDelay } from './index';

const range = { first: 1_000, longest: 10_000 };

it('[FD2] doubles up to the longest', () => {
  const delays = [0, 1, 2, 3, 4, 1_000].map((n) => backoffDelay(n, range, { fraction: () => 0 }));
  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

it('[FD2] takes off up to half by chance', () => {
  expect(backoffDelay(0, range, { fraction: () => 0.5 })).toBe(750);
  expect(backoffDelay(9, range, { fraction: () => 0.999 })).toBeGreaterThan(5_000);
});
