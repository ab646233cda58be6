/** What may arrive in a second: AppSync's default quotas, less a tenth for the chance of a jitter and for retries. */
export interface ArrivalRates {
  readonly connectionsPerSecond: number;
  /** Reads while nobody connects. */
  readonly readsPerSecond: number;
  /** Reads of those who wait to connect: each connection brings one more, and people write meanwhile. */
  readonly waitingReadsPerSecond: number;
}

export const defaultArrivalRates: ArrivalRates = {
  connectionsPerSecond: 1_800,
  readsPerSecond: 4_000,
  waitingReadsPerSecond: 2_200,
};

/** A person whose own network was gone comes back within this, in milliseconds. */
const aloneSpread = 2_000;

const firstRetry = 1_000;
const longestRetry = 30_000;

/** Of who was refused before they had anything to look at: a quota that is exceeded is one of very many people. */
const crowdedRetry = { first: 8_000, longest: 32_000 };

/**
 * How long to wait, if a crowd does the same thing at the same moment: any time up to that in which the rate takes them
 * all, for each by chance. Anything less than the whole of it would let some moments be fuller than others.
 */
export function arrivalDelay(crowd: number, perSecond: number, fraction: number): number {
  return (Math.max(0, crowd) / perSecond) * 1_000 * fraction;
}

/**
 * How long to wait before connecting again. `isAlone`: the browser says that the network is back, or the computer woke;
 * then nobody else does so at this moment. A connection that the server ended ended for everybody.
 */
export function reconnectDelay(
  isAlone: boolean,
  audience: number,
  { connectionsPerSecond }: ArrivalRates,
  fraction: number,
): number {
  return isAlone ? aloneSpread * fraction : arrivalDelay(audience, connectionsPerSecond, fraction);
}

/** How long to wait after having been told that it is too much, for the attempt number `attempt` (from 0). */
export function throttledDelay(attempt: number, fraction: number): number {
  return Math.min(longestRetry, firstRetry * 2 ** Math.min(attempt, 16)) * fraction;
}

/**
 * The same of who reads for the first time, and was told that too many do. They can't know how many: at 250,000 the quota is
 * exceeded fifty times over, and whoever came again within seconds would only be refused again.
 */
export function crowdedDelay(attempt: number, fraction: number): number {
  const { first, longest } = crowdedRetry;
  return Math.min(longest, first * 2 ** Math.min(attempt, 16)) * fraction;
}

/** Whoever has read within this many milliseconds was not refused. */
const promptly = 2_000;

/**
 * When somebody connects who learnt of the crowd by a read that they had to wait for: after twice that time. Reads are let
 * through in some order, and connections follow in the same one; so half of what the API answers are first reads, and
 * half those that connections bring. Who was read for at once waits for some moment of the whole time.
 * @param whole time in which everybody connects, in milliseconds from when the room was opened, as is what is returned
 * @param waited until the read
 */
export function lateArrivalDelay(whole: number, waited: number, fraction: number): number {
  if (waited < promptly) return Math.max(waited, whole * fraction);
  if (2 * waited < whole) return 2 * waited;
  return waited + Math.max(0, whole - waited) * fraction;
}
