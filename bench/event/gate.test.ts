import { expect, it } from 'vitest';
import { seededChance } from '../../chat/testing';
import { Gate } from './gate';

it('lets in no more than the quota in any second, and everybody in the end', () => {
  const gate = new Gate(100, seededChance(1));
  for (let person = 0; person < 1_000; person += 1) gate.expect(0);
  const last = gate.run();
  expect(gate.admitted.peak).toBeLessThanOrEqual(100);
  expect(gate.admitted.total).toBe(1_000);
  expect(gate.asked.total).toBeGreaterThan(1_000);
  expect(last).toBeGreaterThanOrEqual(9_000);
});

it('refuses nobody who comes within the quota', () => {
  const gate = new Gate(100, seededChance(1));
  const times: number[] = [];
  for (let person = 0; person < 300; person += 1) gate.expect(person * 10, (at) => times.push(at));
  expect(gate.run()).toBe(2_900);
  expect(gate.asked.total).toBe(300);
  expect(times.length).toBe(300);
});
