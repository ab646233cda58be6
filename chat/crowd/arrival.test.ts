import { expect, it } from 'vitest';
import { seededChance } from '../testing';
import {
  arrivalDelay,
  crowdedDelay,
  defaultArrivalRates,
  lateArrivalDelay,
  reconnectDelay,
  throttledDelay,
} from './arrival';

const { connectionsPerSecond } = defaultArrivalRates;

it('[CR20] spreads a crowd evenly over the time in which the rate takes them', () => {
  const chance = seededChance(11);
  const seconds = Array.from({ length: 140 }, () => 0);
  for (let person = 0; person < 250_000; person += 1) {
    const second = Math.floor(arrivalDelay(250_000, connectionsPerSecond, chance.fraction()) / 1_000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  expect(seconds.length).toBe(140);
  expect(Math.max(...seconds)).toBeLessThan(2_000);
  expect(Math.min(...seconds.slice(0, 138))).toBeGreaterThan(1_600);
});

it('[CR20] lets few come at once', () => {
  expect(arrivalDelay(50, connectionsPerSecond, 0.99)).toBeLessThan(30);
  expect(arrivalDelay(0, connectionsPerSecond, 0.99)).toBe(0);
});

it('[CR21] brings who was alone back soon, and a crowd over the whole time', () => {
  expect(reconnectDelay(true, 250_000, defaultArrivalRates, 0.99)).toBeLessThan(2_000);
  expect(reconnectDelay(false, 250_000, defaultArrivalRates, 0.99)).toBeGreaterThan(137_000);
});

it('[CR22] waits up to twice as long each time it is too much, and at most half a minute', () => {
  expect([0, 1, 2, 9].map((attempt) => throttledDelay(attempt, 0.5))).toEqual([500, 1_000, 2_000, 15_000]);
  expect(throttledDelay(3, 0)).toBe(0);
});

it('[CR26] waits longer before the first read if too many want it', () => {
  expect([0, 1, 2, 9].map((attempt) => crowdedDelay(attempt, 1))).toEqual([8_000, 16_000, 32_000, 32_000]);
  expect(crowdedDelay(3, 0)).toBe(0);
});

it('[CR27] connects who waited for the first read after twice that time, and in the whole time of all', () => {
  const whole = 100_000;
  expect(lateArrivalDelay(whole, 20_000, 0.9)).toBe(40_000);
  expect(lateArrivalDelay(whole, 20_000, 0)).toBe(40_000);
  expect(lateArrivalDelay(whole, 60_000, 0.5)).toBe(80_000);
  expect(lateArrivalDelay(whole, 120_000, 0.5)).toBe(120_000);
});

it('[CR27] spreads those who were not refused as it spreads those who know, and nobody where no crowd comes', () => {
  expect(lateArrivalDelay(100_000, 300, 0.5)).toBe(50_000);
  expect(lateArrivalDelay(100_000, 300, 0)).toBe(300);
  expect(lateArrivalDelay(0, 9_000, 0.5)).toBe(9_000);
});
