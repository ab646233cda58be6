import type { Chance } from '../ports';

export interface BackoffRange {
  readonly first: number;
  readonly longest: number;
}

/**
 * How long to wait before attempt number `attempt` (from 0). Doubles up to the longest, and a random half
 * of it is taken off, so that a crowd that was cut off together does not come back together.
 */
export function backoffDelay(attempt: number, range: BackoffRange, chance: Chance): number {
  const full = Math.min(range.longest, range.first * 2 ** Math.min(attempt, 16));
  return full * (1 - chance.fraction() / 2);
}

/** For whatever is simply tried again. */
export const retryBackoff: BackoffRange = { first: 1_000, longest: 10_000 };
