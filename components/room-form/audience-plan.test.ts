import { expect, it } from 'vitest';
import { audienceChoices, planDelivery, plannedAudience } from './audience-plan';

it('[MTL28] more than 500 people are told in ticks, fewer of each message', () => {
  expect(planDelivery(500)).toEqual({ delivery: 'STANDARD', expectedAudience: 500 });
  expect(planDelivery(501)).toEqual({ delivery: 'BROADCAST', expectedAudience: 501 });
});

it.each([
  [null, 500],
  [{ delivery: 'STANDARD', expectedAudience: null } as const, 500],
  [{ delivery: 'STANDARD', expectedAudience: 80 } as const, 80],
  [{ delivery: 'STANDARD', expectedAudience: 9_000 } as const, 500],
  [{ delivery: 'BROADCAST', expectedAudience: null } as const, 5_000],
  [{ delivery: 'BROADCAST', expectedAudience: 12_000 } as const, 12_000],
  [{ delivery: 'BROADCAST', expectedAudience: 20 } as const, 501],
])('[MTL28] the form of %j begins with %d, which leaves its delivery as it is', (room, audience) => {
  expect(plannedAudience(room)).toBe(audience);
  expect(planDelivery(audience).delivery).toBe(room?.delivery ?? 'STANDARD');
  expect(audienceChoices(audience)).toContain(audience);
});
