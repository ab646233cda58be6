import { expect, it } from 'vitest';
import { beatPicking, isPicked, mayBePicked, pickingFraction } from '../picking';
import { seededChance } from '../testing';
import { countBeats, estimateAudience, type BeatCounts } from './audience';
import { beatOneIn } from './crowd-rates';

const start = Date.UTC(2026, 10, 24, 12);
const people = 50_000;
/** Those who call by hand each minute, picked or not. */
const cheats = 500;

it('[CR2] [CR35] is counted within 5 % by who is picked, and by hand nobody makes more of themselves', () => {
  const chance = seededChance(50);
  const oneIn = beatOneIn(people);
  const persons = Array.from({ length: people }, () => ({
    userId: chance.fraction().toString(36).slice(2),
    moment: Math.floor(chance.fraction() * 60),
  }));
  for (let minute = 0; minute < 5; minute += 1) {
    const beats = Array.from({ length: 60 }, () => 0);
    for (const [index, { userId, moment }] of persons.entries()) {
      const now = start + minute * beatPicking + moment * 1_000;
      const sends = index < cheats || isPicked(oneIn, pickingFraction(userId, now, beatPicking));
      if (sends && mayBePicked(userId, now, beatPicking, oneIn)) beats[moment] = (beats[moment] ?? 0) + 1;
    }
    const counts = beats.reduce<BeatCounts>(
      (known, count, second) => countBeats(known, second, count, oneIn),
      [],
    );
    expect(Math.abs(estimateAudience(counts, 59).audience / people - 1)).toBeLessThan(0.05);
  }
});
