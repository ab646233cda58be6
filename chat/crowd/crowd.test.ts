import { describe, expect, it } from 'vitest';
import { beatsPerSecond } from '../limits';
import { isPicked } from '../picking';
import { countPicked, seededChance } from '../testing';
import { countBeats, crowdForRates, estimateAudience, type BeatCounts } from './audience';
import { beatOneIn, gatheringTime, reactionOneIn } from './crowd-rates';
import { addTap, noTaps, takeReport } from './reaction-taps';

/** How long a rate takes to reach people. */
const announcedLate = 2;

interface Played {
  /** Requests in each second. */
  readonly load: readonly number[];
  /** The estimate at the end of each second, and how many were there. */
  readonly estimates: readonly { readonly audience: number; readonly there: number }[];
}

/** Everybody by themselves, each with their moment of the minute. `arrivals`: how many come in a second. */
function playBeats(size: number, seconds: number, arrivals: number, isReacting: boolean): Played {
  const chance = seededChance(size + seconds);
  const moments = Array.from({ length: 60 }, () => 0);
  const announced: number[] = [];
  const load: number[] = [];
  const estimates: { audience: number; there: number }[] = [];
  let counts: BeatCounts = [];
  let there = 0;
  for (let second = 0; second < seconds; second += 1) {
    for (; there < Math.min(size, (second + 1) * arrivals); there += 1) {
      const moment = Math.floor(chance.fraction() * 60);
      moments[moment] = (moments[moment] ?? 0) + 1;
    }
    const oneIn = announced.at(-announcedLate) ?? 1;
    const beats = countPicked(moments[second % 60] ?? 0, oneIn, chance);
    counts = countBeats(counts, second, beats, announced.at(-1) ?? 1);
    const reacting = isReacting ? Math.floor(there / (gatheringTime(there) / 1_000)) : 0;
    load.push(beats + countPicked(reacting, reactionOneIn(there), chance));
    estimates.push({ audience: estimateAudience(counts, second).audience, there });
    announced.push(beatOneIn(crowdForRates(counts, second)));
  }
  return { load, estimates };
}

it('[CR8] takes a few who come in the same second for a few', () => {
  for (const people of [1, 2, 3, 4, 5]) {
    const counts = countBeats([], 7, people, 1);
    expect(crowdForRates(counts, 7)).toBe(people);
    expect(reactionOneIn(crowdForRates(counts, 7))).toBe(1);
  }
  expect(crowdForRates(countBeats([], 7, 40, 1), 7)).toBeGreaterThan(2_000);
});

it.each([1, 3, 46])(
  '[CR1] [CR11] picks one in %d, and as often as who plays a crowd without asking each',
  (oneIn) => {
    const chance = seededChance(oneIn);
    const people = 400;
    const oneByOne = (): number =>
      Array.from({ length: people }).filter(() => isPicked(oneIn, chance.fraction())).length;
    const spread = (count: () => number) => {
      const counts = Array.from({ length: 1_000 }, count);
      const mean = counts.reduce((sum, next) => sum + next, 0) / counts.length;
      return { mean, variance: counts.reduce((sum, next) => sum + (next - mean) ** 2, 0) / counts.length };
    };
    const expected = { mean: people / oneIn, variance: (people / oneIn) * (1 - 1 / oneIn) };
    for (const found of [spread(oneByOne), spread(() => countPicked(people, oneIn, chance))]) {
      expect(Math.abs(found.mean - expected.mean)).toBeLessThanOrEqual(
        4 * Math.sqrt(expected.variance / 1_000),
      );
      expect(Math.abs(found.variance - expected.variance)).toBeLessThanOrEqual(0.2 * expected.variance);
    }
  },
);

describe('the audience', () => {
  it.each([1_000, 50_000, 250_000])('[CR2] is counted within 5 % at %d', (size) => {
    const { estimates } = playBeats(size, 780, size / 60, false);
    const settled = estimates.slice(180);
    const errors = settled.map(({ audience, there }) => Math.abs(audience / there - 1));
    expect(Math.max(...errors)).toBeLessThan(0.05);
  });

  it('[CR2] is exact while everybody beats', () => {
    const { estimates } = playBeats(3_000, 240, 3_000, false);
    expect(new Set(estimates.slice(120).map(({ audience }) => audience))).toEqual(new Set([3_000]));
    expect(estimateAudience(countBeats([], 0, 100, 1), 0).margin).toBe(0);
  });

  it('[CR1] [CR2] asks for the least that is needed, with a standard error of at most 1.5 %', () => {
    for (let size = 1_000; size < 2_000_000; size = Math.ceil(size * 1.07)) {
      const oneIn = beatOneIn(size);
      const perSecond = size / 60 / oneIn;
      expect(perSecond).toBeLessThanOrEqual(beatsPerSecond);
      const minute = Array.from({ length: 60 }, (_, second) => second);
      const counts = minute.reduce<BeatCounts>(
        (soFar, second) => countBeats(soFar, second, perSecond, oneIn),
        [],
      );
      const { audience, margin } = estimateAudience(counts, 59);
      expect(margin / audience).toBeLessThan(0.015);
    }
  });

  it('[CR5] is not bent by a change of the rate', () => {
    const minute = Array.from({ length: 60 }, (_, second) => second);
    const counts = minute.reduce<BeatCounts>(
      (soFar, second) => countBeats(soFar, second, second < 30 ? 100 : 50, second < 30 ? 10 : 20),
      [],
    );
    expect(estimateAudience(counts, 59).audience).toBe(60_000);
  });
});

describe('the load of a crowd', () => {
  it.each([1_000, 50_000, 250_000, 1_000_000])(
    '[CR3] [CR11] is at most 200 a second at %d while everybody reacts',
    (size) => {
      const { load } = playBeats(size, 360, size / 120, true);
      expect(Math.max(...load.slice(180))).toBeLessThanOrEqual(200);
    },
  );

  it.each([250_000, 1_000_000])('[CR4] is at most 200 a second while %d stream in', (size) => {
    const { load } = playBeats(size, size / 2_000, 2_000, false);
    expect(Math.max(...load)).toBeLessThanOrEqual(200);
  });
});

describe('reactions', () => {
  it('[CR10] go out once, at a random moment of the time in which they are gathered', () => {
    const chance = seededChance(7);
    const first = addTap(noTaps, '🎉', 1_000, 250_000, 0.5);
    const second = addTap(first, '🎉', 1_200, 250_000, 0.9);
    expect(second).toEqual({ counts: { '🎉': 2 }, dueAt: 3_500 });
    for (let tap = 0; tap < 100; tap += 1)
      expect(addTap(noTaps, '👍', 0, 20, chance.fraction()).dueAt).toBeLessThan(1_000);
  });

  it('[CR12] count up to twenty taps of a person', () => {
    const taps = Array.from({ length: 50 }).reduce<typeof noTaps>(
      (soFar) => addTap(soFar, '🎉', 0, 10, 0),
      noTaps,
    );
    expect(takeReport(taps, 1, 0.99)).toEqual({ '🎉': 20 });
  });
});
