import { describe, expect, it } from 'vitest';
import { ExpiryAlarm } from './expiry-alarm';
import { FixtureClock } from './fixture-clock';

describe('the expiry alarm', () => {
  it('rings at the nearest moment, and again at one that is set then', () => {
    const clock = new FixtureClock();
    const start = clock.now();
    const rings: number[] = [];
    const alarm = new ExpiryAlarm(clock, (now) => {
      rings.push(now - start);
      if (rings.length === 1) alarm.set(start + 500);
    });
    for (const moment of [500, 200, 300]) alarm.set(start + moment);
    clock.advance(1000);
    expect(rings).toEqual([200, 500]);
  });

  it('rings at once for a moment that has passed, and not at all once stopped', () => {
    const clock = new FixtureClock();
    let rings = 0;
    const alarm = new ExpiryAlarm(clock, () => (rings += 1));
    alarm.set(clock.now() - 1);
    clock.advance(0);
    expect(rings).toBe(1);
    alarm.set(clock.now() + 10);
    alarm.stop();
    clock.advance(100);
    expect(rings).toBe(1);
  });
});
