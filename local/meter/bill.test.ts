import { describe, expect, test } from 'vitest';
import { createBill, formatDollars } from './bill';
import { usEast1Prices } from './prices';
import { addUsage, noUsage, type Usage } from './usage';

const cost = (usage: Partial<Usage>): string =>
  formatDollars(createBill(addUsage(noUsage, usage), usEast1Prices).picodollars);

describe('a bill', () => {
  test.each<[string, Partial<Usage>, string]>([
    ['a million queries', { query: 1_000_000 }, '$4.00'],
    ['one mutation', { mutation: 1 }, '$0.000004'],
    ['one update', { 'real-time update': 1 }, '$0.000002'],
    ['one connection-minute', { 'connection-minute': 1 }, '$0.00000008'],
    ['an eventually consistent read of 4 KB', { 'read unit': 0.5 }, '$0.0000000625'],
    ['a write of 1 KB', { 'write unit': 1 }, '$0.000000625'],
    ['a gigabyte sent', { 'byte out': 1024 ** 3 }, '$0.09'],
    ['a GB-second of a function', { 'x86 megabyte-millisecond': 1024 * 1000 }, '$0.0000166667'],
    ['a GB-second on arm', { 'arm megabyte-millisecond': 1024 * 1000 }, '$0.0000133334'],
    ['nothing', {}, '$0.00'],
  ])('%s', (_what, usage, expected) => {
    expect(cost(usage)).toBe(expected);
  });

  // https://aws.amazon.com/lambda/pricing/, the example of a mobile app's backend: 1,536 MB, 3 million calls of
  // 120 ms; before its free tier, 540,000 GB-seconds.
  test('agrees with an example of AWS', () => {
    const usage = { 'function call': 3_000_000, 'x86 megabyte-millisecond': 3_000_000 * 120 * 1536 };
    expect(cost(usage)).toBe('$9.600018');
  });

  test('250,000 people for two hours, an update every second', () => {
    expect(cost({ 'real-time update': 250_000 * 7200, 'connection-minute': 250_000 * 120 })).toBe('$3602.40');
  });

  test('loses nothing to floating point: a million sums are the price of a million', () => {
    const one = createBill(addUsage(noUsage, { 'read unit': 0.5 }), usEast1Prices).picodollars;
    expect(formatDollars(one * 1_000_000n)).toBe(cost({ 'read unit': 500_000 }));
  });

  test('lists only what was used', () => {
    const { lines } = createBill(addUsage(noUsage, { query: 2, 'byte out': 1 }), usEast1Prices);
    expect(lines.map(({ meter, quantity }) => [meter, quantity])).toEqual([
      ['query', 2],
      ['byte out', 1],
    ]);
  });
});

test('every price names where and when it was read', () => {
  expect(Date.parse(usEast1Prices.readOn)).not.toBeNaN();
  for (const { source, picodollars, per } of Object.values(usEast1Prices.prices)) {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
    expect(picodollars * per).toBeGreaterThan(0n);
  }
});
