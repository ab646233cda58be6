import { describe, expect, it } from 'vitest';
import { createBill, usEast1Prices } from '../../local/meter';
import { describeEstimate } from './describe-estimate';
import type { Delivery, PlannedEvent } from './event';
import { usageOf } from './event-usage';
import { parseArguments } from './parse-arguments';
import { quotaUses } from './quotas';

const event = (messagesPerSecond: number): PlannedEvent => ({
  participants: 250_000,
  messagesPerSecond,
  hours: 2,
  tickSeconds: 1,
  newcomers: 0,
});

const realTime = (planned: PlannedEvent, delivery: Delivery): number => {
  const { lines } = createBill(usageOf(planned, delivery), usEast1Prices);
  const updates = lines.find(({ meter }) => meter === 'real-time update');
  return Number(updates?.picodollars ?? 0n) / 1e12;
};

describe('the estimate', () => {
  it('costs $14,400 for four messages a second to everybody, and all of the quota', () => {
    expect(realTime(event(4), 'STANDARD')).toBe(14_400);
    const outbound = quotaUses(event(4), 'STANDARD').find(({ name }) => name.includes('outbound'));
    expect(outbound).toMatchObject({ use: 1_000_000, limit: 1_000_000 });
  });

  it.each([4, 20, 200])('costs $3,600 in ticks at %d messages a second, a quarter of the quota', (rate) => {
    expect(realTime(event(rate), 'BROADCAST')).toBe(3_600);
    const outbound = quotaUses(event(rate), 'BROADCAST').find(({ name }) => name.includes('outbound'));
    expect(outbound?.use).toBe(250_000);
  });

  it('sends no more ticks than there are messages', () => {
    expect(realTime(event(0.5), 'BROADCAST')).toBe(1_800);
  });

  it('names what gives way first, and what to do', () => {
    const text = describeEstimate({ ...event(20), newcomers: 250_000 }).join('\n');
    expect(text).toMatch(/STANDARD[\s\S]*gives way first: AppSync outbound messages/);
    expect(text).toMatch(/BROADCAST[\s\S]*gives way first: Cognito UserAuthentication/);
    expect(describeEstimate({ ...event(1), participants: 100 }).join('\n')).not.toContain('gives way');
  });

  it.each([
    [[], '--participants'],
    [['--participants', '0', '--rate', '1', '--hours', '1'], '--participants'],
    [['--participants', '10', '--rate', 'fast', '--hours', '1'], '--rate'],
    [['--participants', '10', '--rate', '1', '--hours', '1000'], '--hours'],
    [['--participants', '10', '--rate', '1', '--hours', '1', '--newcomers', '11'], '--newcomers'],
    [['--people', '10'], '--people'],
  ])('refuses %j and says which option', (argv, option) => {
    expect(parseArguments(argv)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(option) as string,
    });
  });

  it('reads an event, with one tick a second and everybody new unless told otherwise', () => {
    const argv = ['--participants', '1000', '--rate', '2.5', '--hours', '2'];
    expect(parseArguments(argv)).toEqual({
      kind: 'event',
      event: { participants: 1000, messagesPerSecond: 2.5, hours: 2, tickSeconds: 1, newcomers: 1000 },
    });
  });
});
