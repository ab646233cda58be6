import { beatPeriod } from './crowd-rates';

/** The beats that were heard in one second, and which rate was announced then. */
export interface BeatBucket {
  readonly second: number;
  readonly beats: number;
  readonly oneIn: number;
}

/** The last minute, oldest first; small enough for a row in a table. */
export type BeatCounts = readonly BeatBucket[];

const secondsKept = beatPeriod / 1_000;
/** So few beats in a minute say nothing of a crowd: two within a second are more likely two people than a hundred. */
const fewBeats = 5;
/** Over so many seconds it is seen that people come or go, to announce another rate in time. */
const secondsForRate = 5;

export function countBeats(counts: BeatCounts, second: number, beats: number, oneIn: number): BeatCounts {
  const kept = counts.filter((bucket) => bucket.second > second - secondsKept && bucket.second !== second);
  const known = counts.find((bucket) => bucket.second === second)?.beats ?? 0;
  return [...kept, { second, beats: known + beats, oneIn }].sort((one, other) => one.second - other.second);
}

export interface AudienceEstimate {
  readonly audience: number;
  /** Standard error, in people. */
  readonly margin: number;
}

/**
 * How many are here, from the beats of the last minute up to the second `now`: everybody has one moment a minute, and
 * of `oneIn` one beats. Each second counts with the rate that was announced then. While people stream in, this is the
 * middle of the minute, half a minute late; in the first minute of a room, as many as have been heard of.
 */
export function estimateAudience(counts: BeatCounts, now: number): AudienceEstimate {
  return estimateOver(counts, now, secondsKept, secondsKept);
}

/**
 * As large as the crowd may be when a rate that is announced now is heard: if it grew within the last seconds, it goes
 * on growing until then. In a small room that has just begun nobody is taken for a crowd.
 */
export function crowdForRates(counts: BeatCounts, now: number): number {
  const over = (end: number, seconds: number): number =>
    estimateOver(counts, end, seconds, spanOf(counts, end, seconds)).audience;
  const beats = beatsOver(counts, now, secondsKept).reduce((sum, bucket) => sum + bucket.beats, 0);
  if (beats <= fewBeats) return estimateAudience(counts, now).audience;
  const lately = over(now, secondsForRate);
  const before = over(now - secondsForRate, secondsForRate);
  return Math.max(over(now, secondsKept), lately + Math.max(0, lately - before));
}

/** A room that has been heard for less than that has no silence before it. */
function spanOf(counts: BeatCounts, now: number, seconds: number): number {
  const first = counts[0]?.second ?? now;
  return Math.max(1, Math.min(seconds, now - first + 1));
}

function beatsOver(counts: BeatCounts, now: number, seconds: number): BeatCounts {
  return counts.filter(({ second }) => second > now - seconds && second <= now);
}

/** @param span in how many seconds as many were heard, as if by everybody's moment */
function estimateOver(counts: BeatCounts, now: number, seconds: number, span: number): AudienceEstimate {
  const heard = beatsOver(counts, now, seconds);
  const scale = secondsKept / span;
  const people = heard.reduce((sum, { beats, oneIn }) => sum + beats * oneIn, 0);
  // Each beat stands for `oneIn` people; what varies is how many of them were picked.
  const variance = heard.reduce((sum, { beats, oneIn }) => sum + beats * oneIn * (oneIn - 1), 0);
  return { audience: Math.round(people * scale), margin: Math.sqrt(variance) * scale };
}
