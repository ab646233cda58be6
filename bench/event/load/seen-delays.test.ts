import { expect, it } from 'vitest';
import { measureDelays } from './seen-delays';

it('measures each message that was shown from its own sending, for the fastest and the slowest', () => {
  const shown = [
    { nonces: ['nonce-000001', 'nonce-000002'], arrivals: [1_500, 2_000] },
    { nonces: ['nonce-000003'], arrivals: [4_000, 7_000] },
  ];
  expect(measureDelays(shown, [1_000, 1_400, 3_000])).toEqual({ median: 0.6, p95: 1, slowest: 4 });
});

it('leaves out what nobody of the crowd sent', () => {
  expect(measureDelays([{ nonces: ['other'], arrivals: [9_000] }], [1_000]).slowest).toBe(0);
});
