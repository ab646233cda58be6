import { expect, it } from 'vitest';
import { seededChance } from '../../chat/testing';
import { attend } from './attendance';
import { dropOf } from './scenario';

const scenario = {
  participants: 20_000,
  seconds: 600,
  messagesPerSecond: 1,
  seed: 1,
  arrival: 'lobby' as const,
};

it('has everybody in, and after all connections ended everybody back', () => {
  const { connected, join, reconnect } = attend(scenario, seededChance(1));
  expect(connected.slice(60, dropOf(scenario))).toEqual(Array.from({ length: 390 }, () => 20_000));
  expect(connected[dropOf(scenario)]).toBeLessThan(2_001);
  expect(connected.at(-1)).toBe(20_000);
  expect(join.asked.total).toBe(20_000);
  expect(reconnect.connections.total).toBe(20_000);
});

it('has everybody read before they connect and after it, within the quota', () => {
  const { join, reconnect } = attend(scenario, seededChance(1));
  expect(join.reads.total).toBeGreaterThanOrEqual(40_000);
  expect(join.reads.peak).toBeLessThan(4_700);
  expect(reconnect.reads.total).toBeGreaterThanOrEqual(20_000);
  expect(reconnect.reads.peak).toBeLessThan(4_700);
});

it('lets who comes by a link read at once, and connect by the plan that they read then', () => {
  const { join } = attend({ ...scenario, arrival: 'link' }, seededChance(1));
  expect(join.reads.at(0)).toBeGreaterThanOrEqual(3_500);
  expect(join.asked.total).toBe(20_000);
  expect(join.seconds).toBeGreaterThan(10);
});

it('[CR26] [CR27] has 250,000 who come by a link in within 150 seconds', { timeout: 60_000 }, () => {
  const { join } = attend({ ...scenario, participants: 250_000, arrival: 'link' }, seededChance(1));
  expect(join.connections.total).toBe(250_000);
  expect(join.seconds).toBeLessThan(150);
  expect(join.reads.peak).toBeLessThan(90_000);
});

it('shows what happens when nobody knows how many come', () => {
  const { join } = attend({ ...scenario, arrival: 'unplanned' }, seededChance(1));
  expect(join.connections.total).toBe(20_000);
  expect(join.connections.peak).toBe(2_000);
  expect(join.asked.total).toBeGreaterThan(30_000);
});
