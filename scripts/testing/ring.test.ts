import { expect, test } from 'vitest';
import { isGreen, summarise, type RingResult } from './ring';

const ring = (passed: number, failed: number, skipped: number): RingResult => ({
  name: 'ring',
  passed,
  failed,
  skipped,
  failures: [],
  seconds: 1,
});

test('the closing line sums over all rings', () => {
  expect(summarise([ring(3, 0, 0), ring(4, 1, 2)])).toBe('7 passed, 1 failed, 2 skipped');
});

test.each([
  [[ring(3, 0, 0), ring(1, 0, 0)], true],
  [[ring(3, 0, 0), ring(1, 1, 0)], false],
  [[ring(3, 0, 0), ring(1, 0, 1)], false],
  [[ring(3, 0, 0), ring(0, 0, 0)], false],
])('a failed, a skipped or an empty ring is not green', (rings, green) => {
  expect(isGreen(rings)).toBe(green);
});
