import { expect, it } from 'vitest';
import { seededChance } from '../../chat/testing';
import { Gate } from './gate';

it('lets in no more than the quota in any second, and everybody in the end', () => {
  const gate = new Gate(100, seededChance(1));
  for (let person = 0; person < 1_000; person += 1) gate.expect(0);
  Gate.run(gate);
  expect(gate.admitted.peak).toBeLessThanOrEqual(100);
  expect(gate.admitted.total).toBe(1_000);
  expect(gate.asked.total).toBeGreaterThan(1_000);
  expect(gate.last).toBeGreaterThanOrEqual(9_000);
});

it('refuses nobody who comes within the quota', () => {
  const gate = new Gate(100, seededChance(1));
  const times: number[] = [];
  for (let person = 0; person < 300; person += 1) gate.expect(person * 10, (at) => times.push(at));
  Gate.run(gate);
  expect(gate.last).toBe(2_900);
  expect(gate.asked.total).toBe(300);
  expect(times.length).toBe(300);
});

it('takes who passed one gate to the next one, at once or later', () => {
  const [reads, connections] = [new Gate(1_000, seededChance(1)), new Gate(100, seededChance(2))];
  for (let person = 0; person < 200; person += 1)
    reads.expect(0, (at) => connections.expect(at, (then) => reads.expect(then + 1_000)));
  Gate.run(reads, connections);
  expect([reads.admitted.total, connections.admitted.total]).toEqual([400, 200]);
  expect(connections.admitted.at(0)).toBe(100);
  expect(reads.last).toBeGreaterThanOrEqual(2_000);
});
