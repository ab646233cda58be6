import { arrivalDelay } from '../crowd';

/** So many people of a crowd may each react once in a second. With one in fifty who do at once it is a hundred a second. */
const peoplePerSecond = 5_000;

/** A reaction is stored after so long at the latest, in milliseconds; its sender sees it at once. */
const longestDelay = 60_000;

/** How long a reaction waits before it goes out: not at all among few, and by chance in a crowd that reacts together. */
export function reactionDelay(crowd: number, fraction: number): number {
  return Math.min(arrivalDelay(crowd, peoplePerSecond, 1), longestDelay) * fraction;
}
