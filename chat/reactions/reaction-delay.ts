import { arrivalDelay } from '../crowd';
import { recoveryOf } from '../failures';
import type { ChatError } from '../model';
import type { Chance } from '../ports';
import { backoffDelay, retryBackoff, type BackoffRange } from '../schedule';

/** So many people of a crowd may each react once in a second. With one in fifty who do at once it is a hundred a second. */
const peoplePerSecond = 5_000;

/** A reaction is stored after so long at the latest, in milliseconds; its sender sees it at once. */
const longestDelay = 60_000;

/** So often a reaction is tried: for a minute if nobody answers, for ten if too many others react. */
export const maximumAttempts = 12;

/** Longest wait of who was told to come later, in milliseconds. */
const longestWait = 120_000;

/** How long a reaction waits before it goes out: not at all among few, and by chance in a crowd that reacts together. */
export function reactionDelay(crowd: number, fraction: number): number {
  return Math.min(arrivalDelay(crowd, peoplePerSecond, 1), longestDelay) * fraction;
}

type Refusal = Pick<ChatError, 'code' | 'retryAfterSeconds'>;

/** How long until the attempt number `attempt` (from 1), after this refusal; null if it is for good. */
export function nextTry(
  attempt: number,
  { code, retryAfterSeconds }: Refusal,
  chance: Chance,
): number | null {
  const recovery = recoveryOf(code);
  if (recovery === 'give-up' || attempt >= maximumAttempts) return null;
  const told: BackoffRange = { first: (retryAfterSeconds ?? 1) * 1_000, longest: longestWait };
  return backoffDelay(attempt, recovery === 'wait' ? told : retryBackoff, chance);
}
