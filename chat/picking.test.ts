import { expect, it } from 'vitest';
import { beatPicking, isPicked, mayBePicked, pickingFraction, reactionPicking } from './picking';
import { seededChance } from './testing';

const start = Date.UTC(2026, 10, 24, 12);

/** Ids as Cognito makes them. */
function makePeople(count: number): readonly string[] {
  const chance = seededChance(count);
  const digit = () => Math.floor(chance.fraction() * 16).toString(16);
  const digits = (length: number) => Array.from({ length }, digit).join('');
  return Array.from(
    { length: count },
    () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`,
  );
}

const people = makePeople(2_000);
const pickedAt = (round: number, oneIn: number, period = beatPicking) =>
  people.filter((userId) => isPicked(oneIn, pickingFraction(userId, start + round * period, period)));

it.each([2, 9, 49])(
  '[CR14] picks one in %d in each period, and their number varies as by chance',
  (oneIn) => {
    const counts = Array.from({ length: 200 }, (_, round) => pickedAt(round, oneIn).length);
    const expected = people.length / oneIn;
    const variance = expected * (1 - 1 / oneIn);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / counts.length));
    const found = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / counts.length;
    expect(found / variance).toBeGreaterThan(0.6);
    expect(found / variance).toBeLessThan(1.5);
  },
);

it('[CR14] picks others in the next period, and nobody more often than others', () => {
  const oneIn = 10;
  const rounds = 200;
  const times = new Map(people.map((userId) => [userId, 0]));
  let again = 0;
  let before = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const picked = pickedAt(round, oneIn, reactionPicking);
    for (const userId of picked) {
      times.set(userId, (times.get(userId) ?? 0) + 1);
      if (before.has(userId)) again += 1;
    }
    before = new Set(picked);
  }
  expect(again / (people.length * (rounds - 1))).toBeCloseTo(1 / oneIn ** 2, 2.7);
  const expected = rounds / oneIn;
  const deviation = Math.sqrt(expected * (1 - 1 / oneIn));
  const far = [...times.values()].filter((count) => Math.abs(count - expected) > 3 * deviation).length;
  expect(far / people.length).toBeLessThan(0.01);
});

it('[CR14] who is picked by one rate is picked by any that asks for more', () => {
  const few = pickedAt(3, 40);
  const more = new Set(pickedAt(3, 34));
  expect(few.filter((userId) => !more.has(userId))).toEqual([]);
});

it('[CR35] the server knows whoever was picked, a few seconds early or late as well', () => {
  const oneIn = 20;
  for (let round = 0; round < 20; round += 1)
    for (const userId of pickedAt(round, oneIn).slice(0, 100))
      for (const late of [-4_900, 0, 30_000, 59_000, 64_900])
        expect(mayBePicked(userId, start + round * beatPicking + late, beatPicking, oneIn)).toBe(true);
});

it('[CR35] who reports without being picked is known, at whatever moment', () => {
  const oneIn = 100;
  const chance = seededChance(5);
  const takes = (userId: string) =>
    mayBePicked(userId, start + chance.fraction() * 3_600_000, reactionPicking, oneIn);
  const moments = Array.from({ length: 10 });
  const taken = moments.reduce<number>((sum) => sum + people.filter(takes).length, 0);
  // Two periods count around each border, so that it is somewhat more than one in a hundred.
  expect(taken / (people.length * moments.length)).toBeLessThan(2 / oneIn);
});

it('has no number that is not exact', () => {
  for (const userId of ['', 'ann', 'z'.repeat(128), '😀'.repeat(64), ...people.slice(0, 100)])
    for (const now of [0, start, 8.64e15]) {
      const fraction = pickingFraction(userId, now, beatPicking);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThan(1);
    }
});
