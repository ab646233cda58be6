import { expect, test } from 'vitest';
import { describeLatency } from './index';

test('the ratio is the 95th of a hundred over the aim', () => {
  const own = Array.from({ length: 100 }, (_, index) => index + 1);
  const parts = { toRequest: own, toSocket: own, toFrame: own };
  expect(describeLatency({ own, parts, crowd: own })).toMatchObject({ ratio: 96 / 150 });
});
