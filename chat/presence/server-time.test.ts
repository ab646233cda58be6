import { expect, it } from 'vitest';
import { ServerTime } from './server-time';

let now = 0;
const time = () => new ServerTime({ now: () => now });

it('[SG6] is this device’s until a tick was heard, and then that of the tick that was least late', () => {
  now = 1_000_000;
  const server = time();
  expect(server.now()).toBe(1_000_000);
  server.hear(1_300_000 - 1_500);
  now += 10_000;
  server.hear(1_310_000 - 200);
  now += 10_000;
  server.hear(1_320_000 - 9_000);
  expect(server.now()).toBe(1_320_000 - 200);
});

it('[SG6] follows when this device’s clock is set, forwards or back', () => {
  now = 1_000_000;
  const server = time();
  server.hear(1_000_000);
  for (const set of [600_000, -900_000]) {
    now += 5_000 + set;
    server.hear(1_005_000);
    expect(server.now()).toBe(1_005_000);
  }
});
