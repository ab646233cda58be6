import { expect, it } from 'vitest';
import { planFloats } from './plan-floats';

const countsOf = (counts: Readonly<Record<string, number>>) => {
  const shown = new Map<string, number>();
  for (const { emoji } of planFloats(counts, Math.random)) shown.set(emoji, (shown.get(emoji) ?? 0) + 1);
  return Object.fromEntries(shown);
};

it('[SG20] lets each of a few float', () => {
  expect(countsOf({ '👍': 3, '🎉': 1 })).toEqual({ '👍': 3, '🎉': 1 });
  expect(countsOf({})).toEqual({});
  expect(countsOf({ '👍': 0 })).toEqual({});
});

it('[SG20] shows at most eight of a crowd, in proportion, and the rare ones too', () => {
  expect(countsOf({ '👍': 9_000, '🎉': 3_000 })).toEqual({ '👍': 6, '🎉': 2 });
  expect(countsOf({ '👍': 250_000, '😮': 1 })).toEqual({ '👍': 7, '😮': 1 });
  const six = { '👍': 50, '❤️': 1, '😂': 1, '😮': 1, '👏': 1, '🎉': 1 };
  expect(countsOf(six)).toEqual({ '👍': 3, '❤️': 1, '😂': 1, '😮': 1, '👏': 1, '🎉': 1 });
});

it('[SG20] spreads them over a second', () => {
  const delays = planFloats({ '👍': 100 }, Math.random).map(({ delay }) => delay);
  expect(delays).toHaveLength(8);
  delays.forEach((delay, index) => {
    expect(delay).toBeGreaterThanOrEqual((index * 1_000) / 8 - 1);
    expect(delay).toBeLessThan(((index + 1) * 1_000) / 8);
  });
});
