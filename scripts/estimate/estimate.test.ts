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
  reactionsPerSecond: 0,
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

  it('tells everybody of each reaction in STANDARD, and in BROADCAST with the ticks', () => {
    const reacting = { ...event(4), reactionsPerSecond: 50 };
    expect(realTime(reacting, 'STANDARD')).toBe((14_400 * 54) / 4);
    expect(realTime(reacting, 'BROADCAST')).toBe(3_600);
    const { mutation, ...usage } = usageOf(reacting, 'BROADCAST');
    expect(mutation - usageOf(event(4), 'BROADCAST').mutation).toBe(50 * 7_200);
    expect(usage['write unit'] - usageOf(event(4), 'BROADCAST')['write unit']).toBe(6 * 50 * 7_200);
    const partition = quotaUses(reacting, 'BROADCAST').find(({ name }) => name.includes('messages)'));
    expect(partition?.use).toBe(104);
  });

  it.each([
    [100, 1.67],
    [250_000, 100],
  ])('knows what %d people ask who are told how many they are in STANDARD', (participants, beats) => {
    const seconds = 7_200;
    const silent = { ...event(0), participants };
    const usage = usageOf(silent, 'STANDARD');
    expect(usage['real-time update']).toBe(0);
    expect((usage.mutation - 2 * participants) / seconds).toBeCloseTo(beats, 2);
    expect((usage['write unit'] - 3 * participants) / seconds).toBeCloseTo(2 * beats, 1);
    expect(usage['function call']).toBe(seconds);
  });

  it('says that a room takes a hundred reactions a second', () => {
    const text = describeEstimate({ ...event(4), reactionsPerSecond: 400 }).join('\n');
    expect(text).toContain('400 %  of reactions on messages that a room takes');
    expect(usageOf({ ...event(4), reactionsPerSecond: 400 }, 'BROADCAST').mutation).toBe(
      usageOf({ ...event(4), reactionsPerSecond: 100 }, 'BROADCAST').mutation,
    );
  });

  it.each([1_000, 50_000, 250_000, 1_000_000])(
    'fears nothing of %d people who wait for their turn to enter in BROADCAST',
    (participants) => {
      for (const use of quotaUses({ ...event(20), participants }, 'BROADCAST'))
        if (!use.name.includes('outbound')) expect(use.use / use.limit <= 0.7 || use.isInTurn).toBe(true);
    },
  );

  it.each([
    [1_000, '$0.09', 'SMALL'],
    [250_000, '$2.37', 'LARGE_2X'],
  ])('reckons the cache that %d people need', (participants, price, type) => {
    const text = describeEstimate({ ...event(20), participants }).join('\n');
    expect(text).toMatch(new RegExp(`\\${price} .*ROOMFUL_CACHE=${type}`));
  });

  it.each([
    [[], '--participants'],
    [['--participants', '0', '--rate', '1', '--hours', '1'], '--participants'],
    [['--participants', '1.5', '--rate', '1', '--hours', '1'], 'whole number'],
    [['--participants', '250,000', '--rate', '1', '--hours', '1'], 'without separators'],
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
      event: {
        participants: 1000,
        messagesPerSecond: 2.5,
        reactionsPerSecond: 0,
        hours: 2,
        tickSeconds: 1,
        newcomers: 1000,
      },
    });
  });
});
