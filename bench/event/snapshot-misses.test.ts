import { expect, it } from 'vitest';
import { snapshotUnits } from '../../scripts/estimate/units';
import { awsLimits, cacheMiss, snapshotKept } from './limits';
import { SnapshotMisses } from './snapshot-misses';

it('has everybody read the row who comes before the first of them has filled the cache', () => {
  const misses = new SnapshotMisses();
  const times = Array.from({ length: 1_000 }, (_, nth) => 5_000 + nth);
  expect(times.every((at) => misses.read(at))).toBe(true);
  expect(misses.tried.total).toBe(cacheMiss);
  expect(misses.read(5_000 + cacheMiss + snapshotKept)).toBe(true);
  expect(misses.tried.total).toBe(cacheMiss + 1);
});

it('refuses what the row’s partition does not give', () => {
  const misses = new SnapshotMisses();
  const given = Math.floor(awsLimits.partitionReadsPerSecond / snapshotUnits);
  const answers = Array.from({ length: given + 10 }, () => misses.read(0));
  expect(answers.filter((isAnswered) => isAnswered)).toHaveLength(given);
  expect(misses.tried.total).toBe(given + 10);
});
