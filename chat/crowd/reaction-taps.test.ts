import { expect, it } from 'vitest';
import { maximumTaps } from '../limits';
import { seededChance } from '../testing';
import { reactionOneIn } from './crowd-rates';
import { addTap, noTaps, takeReport } from './reaction-taps';

it('[CR11] are estimated from who reports, at most 60 a second if everybody taps at once', () => {
  const audience = 250_000;
  const chance = seededChance(3);
  const oneIn = reactionOneIn(audience);
  const perSecond = [0, 0, 0, 0, 0];
  const reports: Readonly<Record<string, number>>[] = [];
  let tapped = 0;
  for (let person = 0; person < audience; person += 1) {
    const times = 1 + Math.floor(chance.fraction() * 5);
    tapped += times;
    const taps = Array.from({ length: times }).reduce<typeof noTaps>(
      (soFar) => addTap(soFar, '⚽', 0, audience, chance.fraction()),
      noTaps,
    );
    const report = takeReport(taps, oneIn, chance.fraction());
    if (report === null) continue;
    reports.push(report);
    const second = Math.floor((taps.dueAt ?? 0) / 1_000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
  }
  // 60 on the average, with a standard deviation of 8.
  expect(Math.max(...perSecond)).toBeLessThan(60 + 3 * 8);
  expect(reports.length).toBeLessThan(300 + 3 * 18);
  const estimate = reports.reduce((sum, counts) => sum + (counts['⚽'] ?? 0) * oneIn, 0);
  // About 270 reports of 1 to 5 taps: a standard error of 7 %.
  expect(Math.abs(estimate / tapped - 1)).toBeLessThan(0.2);
});

it('[CR11] report no more than a person can tap', () => {
  const emojis = Array.from({ length: 100 }, (_, tap) => (tap % 2 === 0 ? '⚽' : '👍'));
  const { counts } = emojis.reduce((soFar, emoji) => addTap(soFar, emoji, 0, 1, 0.5), noTaps);
  expect(counts).toEqual({ '⚽': maximumTaps / 2, '👍': maximumTaps / 2 });
});
