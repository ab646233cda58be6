import { expect, it } from 'vitest';
import { seededChance } from '../../chat/testing';
import { attend } from './attendance';
import { dropOf } from './scenario';

const scenario = { participants: 20_000, seconds: 600, messagesPerSecond: 1, seed: 1, isExpected: true };

it('has everybody in, and after all connections ended everybody back', () => {
  const { connected, join, reconnect } = attend(scenario, seededChance(1));
  expect(connected.slice(60, dropOf(scenario))).toEqual(Array.from({ length: 390 }, () => 20_000));
  expect(connected[dropOf(scenario)]).toBeLessThan(2_001);
  expect(connected.at(-1)).toBe(20_000);
  expect(join.asked.total).toBe(20_000);
  expect(reconnect.connections.total).toBe(20_000);
});

it('shows what happens when nobody knows how many come', () => {
  const { join } = attend({ ...scenario, isExpected: false }, seededChance(1));
  expect(join.connections.total).toBe(20_000);
  expect(join.connections.peak).toBe(2_000);
  expect(join.asked.total).toBeGreaterThan(30_000);
});
