import { expect, it } from 'vitest';
import { seededChance } from '../../chat/testing';
import { poisson } from './poisson';
import { goalOf, ratesOf } from './scenario';

const scenario = {
  participants: 1,
  seconds: 7_200,
  messagesPerSecond: 20,
  seed: 1,
  arrival: 'lobby' as const,
};

it('has peaks, and on the average as many messages as it says', () => {
  const rates = ratesOf(scenario);
  expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(20);
  expect((rates[goalOf(scenario).from] ?? 0) / (rates[0] ?? 0)).toBeCloseTo(2.5);
});

it.each([0.3, 20, 500])(
  'draws as many as are expected, %d on the average, and varies as chance does',
  (mean) => {
    const chance = seededChance(3);
    const drawn = Array.from({ length: 5_000 }, () => poisson(mean, chance));
    const average = drawn.reduce((sum, count) => sum + count, 0) / drawn.length;
    const variance = drawn.reduce((sum, count) => sum + (count - average) ** 2, 0) / drawn.length;
    expect(Math.abs(average / mean - 1)).toBeLessThan(0.05);
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.1);
  },
);
