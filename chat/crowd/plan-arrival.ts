import { arrivalDelay, type ArrivalRates } from './arrival';

export interface Gathering {
  /** As the organiser planned it; null if nobody said. */
  readonly expectedAudience: number | null;
  /** How many are here by now; null before that was counted. */
  readonly audience: number | null;
}

/** When who opened a room does what, in milliseconds from then on. */
export interface ArrivalPlan {
  readonly readAfter: number;
  readonly connectAfter: number;
}

/**
 * Everybody may be coming at this very moment, so that they wait as those who are still to come need: nobody in a room
 * that is full already, or that nobody said anything about. One chance for both, since who reads first has something to
 * look at while they wait.
 */
export function planArrival(
  { expectedAudience, audience }: Gathering,
  { connectionsPerSecond, readsPerSecond }: ArrivalRates,
  fraction: number,
): ArrivalPlan {
  const crowd = (expectedAudience ?? 0) - (audience ?? 0);
  return {
    readAfter: arrivalDelay(crowd, readsPerSecond, fraction),
    connectAfter: arrivalDelay(crowd, connectionsPerSecond, fraction),
  };
}
