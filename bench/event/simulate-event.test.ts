import { expect, it } from 'vitest';
import { claimsOf, delayAt, flatDollars } from './claims';
import { describeClaims } from './describe-event';
import { deliverMessages, deliverTicks, realTimeDollars } from './event-bill';
import { partitionLoads } from './partition-load';
import { simulateEvent, type Simulated } from './simulate-event';

const scenario = {
  participants: 2_000,
  seconds: 400,
  messagesPerSecond: 12,
  seed: 5,
  arrival: 'lobby' as const,
};
const simulated = await simulateEvent(scenario);

it('tells of every message, and leaves no reader with a hole or another version', () => {
  expect(simulated.ledger.untold).toBe(0);
  expect(simulated.ledger.delays.length).toBe(simulated.writing.messages.total);
  expect(simulated.sample).toMatchObject({ readers: 200, unreachable: 0, wrong: 0, holes: 0 });
  expect(simulated.run.deaths).toBeGreaterThan(0);
});

it('pays for each tick and everybody who was connected then', () => {
  const { usage, outbound } = deliverTicks(simulated);
  expect(usage['real-time update']).toBe(outbound.total);
  expect(outbound.total).toBeLessThanOrEqual(simulated.ticks.length * 2_000);
  expect(outbound.total).toBeGreaterThan(simulated.ticks.length * 1_900);
  expect(realTimeDollars(deliverTicks(simulated)) / flatDollars(simulated)).toBeCloseTo(0.95, 1);
  expect(deliverMessages(simulated).outbound.total).toBeGreaterThan(outbound.total * 8);
});

it('finds the delay below which a share of the messages is', () => {
  const { delays } = simulated.ledger;
  const p95 = delayAt(simulated, 0.95) * 1_000;
  const below = delays.filter((delay) => delay < p95).length;
  expect(below / delays.length).toBeGreaterThan(0.93);
  expect(below / delays.length).toBeLessThanOrEqual(0.95);
});

it('counts what the busiest second asks of a partition', () => {
  const writes = partitionLoads(simulated).find(({ partition }) => partition === 'the room’s messages');
  const { messages, answers, changes } = simulated.writing;
  const peaks = messages.values().map((count, at) => count + 2 * answers.at(at) + changes.at(at));
  expect(writes).toMatchObject({ kind: 'writes', limit: 1_000, peak: Math.max(...peaks) });
});

it('says which claims do not hold', () => {
  const lossy: Simulated = { ...simulated, sample: { ...simulated.sample, holes: 3 } };
  const failing = claimsOf(lossy).filter(({ holds }) => !holds);
  expect(failing.map(({ found }) => found)).toEqual(['3']);
  expect(describeClaims(failing)[0]).toMatch(/^ {2}✗ holes left.* found 3 {2}DOES NOT HOLD$/);
  expect(claimsOf(simulated).filter(({ holds }) => !holds)).toEqual([]);
});
