import { expect, it } from 'vitest';
import { defaultArrivalRates } from './arrival';
import { planArrival } from './plan-arrival';

const plan = (expectedAudience: number | null, audience: number | null, fraction: number, startsIn = 0) =>
  planArrival({ expectedAudience, audience, startsIn }, defaultArrivalRates, fraction);

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

it('[CR24] lets people in at once long before and after the start, when no crowd comes', () => {
  const minute = 60_000;
  for (const startsIn of [16 * minute, -31 * minute])
    expect(plan(250_000, null, 0.5, startsIn)).toEqual({ readAfter: 0, connectAfter: 0 });
  for (const startsIn of [14 * minute, -29 * minute])
    expect(plan(250_000, null, 0.5, startsIn)).toEqual(plan(250_000, null, 0.5));
});

it('[CR25] leaves room for the read that each connection brings', () => {
  const { connectionsPerSecond, waitingReadsPerSecond } = defaultArrivalRates;
  expect(connectionsPerSecond + waitingReadsPerSecond).toBeLessThanOrEqual(4_000);
});
