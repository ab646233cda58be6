import { expect, it } from 'vitest';
import { defaultArrivalRates } from './arrival';
import { planArrival } from './plan-arrival';

const plan = (expectedAudience: number | null, audience: number | null, fraction: number) =>
  planArrival({ expectedAudience, audience }, defaultArrivalRates, fraction);

it('[CR24] has a room’s planned crowd read, and then connect, within what the rates take', () => {
  expect(plan(250_000, null, 0.999).connectAfter).toBeLessThan(139_000);
  expect(plan(250_000, null, 0.999).connectAfter).toBeGreaterThan(138_000);
  for (const fraction of [0, 0.1, 0.5, 0.999]) {
    const { readAfter, connectAfter } = plan(250_000, null, fraction);
    expect(readAfter).toBeLessThanOrEqual(connectAfter);
  }
});

it('[CR24] counts with those who are still to come', () => {
  expect(plan(250_000, 125_000, 0.5).connectAfter).toBe(plan(125_000, 0, 0.5).connectAfter);
  expect(plan(250_000, 250_000, 0.5)).toEqual({ readAfter: 0, connectAfter: 0 });
  expect(plan(100, 250_000, 0.5)).toEqual({ readAfter: 0, connectAfter: 0 });
});

it('[CR24] lets people in at once where nobody said how many come', () => {
  expect(plan(null, null, 0.99)).toEqual({ readAfter: 0, connectAfter: 0 });
});
