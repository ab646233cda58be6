import { beatsPerSecond } from '../limits';
import { beatPicking } from '../picking';

/**
 * What a crowd may ask of the API, whatever its size: with beats it stays under 200 requests a second, with room for
 * chance; the rest of the quota is for people who write.
 */
export const reactionReportsPerSecond = 60;

/** Everybody has one moment in this time at which they may beat, in milliseconds. */
export const beatPeriod = beatPicking;

/** Reactions are gathered for at most this time before one report of them goes out, in milliseconds. */
export const longestGathering = 5_000;
const shortestGathering = 1_000;

/** Rates are announced in steps, four to a doubling, so that they change seldom. */
const stepsPerDoubling = 4;

/** One in how many has to beat, for this audience. */
export function beatOneIn(audience: number): number {
  return stepUp(((audience / beatPeriod) * 1_000) / beatsPerSecond);
}

/** One in how many reports its reactions, so that even if everybody reacts at once it is not too many. */
export function reactionOneIn(audience: number): number {
  return stepUp(((audience / gatheringTime(audience)) * 1_000) / reactionReportsPerSecond);
}

/** For how long reactions are gathered: a small room sees them nearly at once. */
export function gatheringTime(audience: number): number {
  const needed = (audience / reactionReportsPerSecond) * 1_000;
  return Math.min(longestGathering, Math.max(shortestGathering, needed));
}

function stepUp(ratio: number): number {
  if (ratio <= 1) return 1;
  const step = Math.ceil(Math.log2(ratio) * stepsPerDoubling);
  return Math.ceil(2 ** (step / stepsPerDoubling));
}
