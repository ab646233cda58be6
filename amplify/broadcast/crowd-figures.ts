import {
  beatOneIn,
  countBeats,
  crowdForRates,
  estimateAudience,
  reactionOneIn,
  type BeatCounts,
} from '../../chat/crowd';
import type { CrowdState } from '../../chat/ticks';

/** What a crowd did in one second. */
export interface CrowdSecond {
  readonly second: number;
  readonly beats: number;
  /** The rate that was announced then. */
  readonly oneIn: number;
  /** By emoji; those who were not picked to report are in it. */
  readonly taps: Readonly<Record<string, number>>;
}

/** What was told of the crowd, as the pace row has it. */
export interface ToldCrowd {
  /** Null before it was told. */
  readonly figures: CrowdState | null;
  /** In milliseconds since the epoch. */
  readonly toldAt: number;
  /** From when on beats were counted, in seconds since the epoch; null if they never were. */
  readonly since: number | null;
  /** The taps up to this second were told. */
  readonly tapsUpTo: number;
}

export const nothingTold: ToldCrowd = Object.freeze({ figures: null, toldAt: 0, since: null, tapsUpTo: 0 });

export interface CrowdNews {
  /** Null if they need not be told yet. */
  readonly figures: CrowdState | null;
  readonly burst: Readonly<Record<string, number>>;
  readonly told: ToldCrowd;
}

/** Figures are told so often, in milliseconds; it is also what shows to readers that their last tick was missed. */
export const crowdInterval = 10_000;

/** Taps that are older float for nobody any more, in seconds. */
const oldestTaps = 5;

/**
 * What is to be told of a crowd now. Whole seconds only: what is still counted would be told by half. Rates that ask less
 * of the crowd are told at once, since its load must stay bounded; the rest waits for the interval. Of a room in which
 * nobody beats nothing is told.
 */
export function readCrowdNews(seconds: readonly CrowdSecond[], told: ToldCrowd, now: number): CrowdNews {
  const upTo = lastWholeSecond(now);
  const since = told.since ?? upTo;
  const first = Math.max(told.tapsUpTo, upTo - oldestTaps);
  const burst = sumTaps(seconds.filter(({ second }) => second > first && second <= upTo));
  const figures = estimate(seconds, since, upTo);
  const asksLess =
    figures.beatOneIn > (told.figures?.beatOneIn ?? 1) ||
    figures.reactionOneIn > (told.figures?.reactionOneIn ?? 1);
  const isLate = now >= told.toldAt + crowdInterval || now < told.toldAt;
  const isDue = seconds.some(({ second, beats }) => beats > 0 && second <= upTo) && (asksLess || isLate);
  return {
    figures: isDue ? figures : null,
    burst,
    told: {
      since,
      tapsUpTo: upTo,
      figures: isDue ? figures : told.figures,
      toldAt: isDue ? now : told.toldAt,
    },
  };
}

/** What is counted in the present second is not all there yet. */
export const lastWholeSecond = (now: number): number => Math.floor(now / 1_000) - 1;

function estimate(seconds: readonly CrowdSecond[], since: number, upTo: number): CrowdState {
  // A second in which nobody beat has no row; where counting began, or a minute ago, is said by one without beats.
  const start: BeatCounts = [{ second: Math.max(since, upTo - 59), beats: 0, oneIn: 1 }];
  const counts = seconds
    .filter(({ second, beats }) => beats > 0 && second <= upTo)
    .reduce((known, { second, beats, oneIn }) => countBeats(known, second, beats, oneIn), start);
  const crowd = crowdForRates(counts, upTo);
  return {
    audience: estimateAudience(counts, upTo).audience,
    beatOneIn: beatOneIn(crowd),
    reactionOneIn: reactionOneIn(crowd),
  };
}

function sumTaps(seconds: readonly CrowdSecond[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { taps } of seconds)
    for (const [emoji, count] of Object.entries(taps)) sums.set(emoji, (sums.get(emoji) ?? 0) + count);
  return Object.fromEntries(sums);
}
