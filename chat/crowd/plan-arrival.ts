import { arrivalDelay, type ArrivalRates } from './arrival';

export interface Gathering {
  /** As the organiser planned it; null if nobody said. */
  readonly expectedAudience: number | null;
  /** How many are here by now; null before that was counted. */
  readonly audience: number | null;
  /** Milliseconds until the event is to start; negative after that. */
  readonly startsIn: number;
}

/** People come together around the start, within this many milliseconds before and after it. */
const gathering = { before: 15 * 60_000, after: 30 * 60_000 };

/** When who opened a room does what, in milliseconds from then on. */
export interface ArrivalPlan {
  readonly readAfter: number;
  readonly connectAfter: number;
}

/**
 * Everybody may be coming at this very moment, so that they wait as those who are still to come need: nobody in a room
 * that is full already, or that nobody said anything about, or long before or after its start. One chance for both,
 * since who reads first has something to look at while they wait.
 */
export function planArrival(
  { expectedAudience, audience, startsIn }: Gathering,
  { connectionsPerSecond, waitingReadsPerSecond }: ArrivalRates,
  fraction: number,
): ArrivalPlan {
  const isGathering = startsIn <= gathering.before && -startsIn <= gathering.after;
  const crowd = isGathering ? (expectedAudience ?? 0) - (audience ?? 0) : 0;
  return {
    readAfter: arrivalDelay(crowd, waitingReadsPerSecond, fraction),
    connectAfter: arrivalDelay(crowd, connectionsPerSecond, fraction),
  };
}
