import {
  arrivalDelay,
  defaultArrivalRates,
  lateArrivalDelay,
  planArrival,
  reconnectDelay,
  type ArrivalPlan,
} from '../crowd';
import type { Chance } from '../ports';

/** How many people a room has to do with, as far as this page knows. */
export interface CrowdSize {
  /** As the organiser announced it; null if nobody did. */
  readonly expected: number | null;
  /** Who is here by now; null before they were counted. */
  readonly here: number | null;
  /** When the event is to start, in milliseconds since the epoch. */
  readonly startsAt: number;
}

/** Who is to come is not here yet: at the end of a long event somebody who comes alone doesn't wait for a crowd. */
const toCome = ({ expected, here }: CrowdSize): number => Math.max(0, (expected ?? 0) - (here ?? 0));

/** Who may be cut off at the same moment. */
const present = ({ expected, here }: CrowdSize): number => here ?? expected ?? 0;

/** When somebody who came at `cameAt` reads and connects, by the chance that is theirs. */
export function planEntry(
  { expected, here, startsAt }: CrowdSize,
  cameAt: number,
  fraction: number,
): ArrivalPlan {
  const gathering = { expectedAudience: expected, audience: here, startsIn: startsAt - cameAt };
  return planArrival(gathering, defaultArrivalRates, fraction);
}

/** The same of somebody who came by a link, and learnt of the crowd by what they read at `readAt`; from `cameAt` on. */
export function lateEntry(size: CrowdSize, cameAt: number, readAt: number, fraction: number): number {
  return lateArrivalDelay(planEntry(size, cameAt, 1).connectAfter, readAt - cameAt, fraction);
}

/** How long somebody who was cut off waits before they connect again. */
export function returnDelay(isAlone: boolean, size: CrowdSize, chance: Chance): number {
  return reconnectDelay(isAlone, present(size), defaultArrivalRates, chance.fraction());
}

/** When to read what everybody here may have missed at the same moment. */
export function readDelay(size: CrowdSize, chance: Chance): number {
  return arrivalDelay(present(size), defaultArrivalRates.readsPerSecond, chance.fraction());
}

/** Milliseconds between two reads of somebody who waits for their turn to connect. */
export function waitingInterval(size: CrowdSize): number {
  const crowd = Math.max(toCome(size), present(size));
  return Math.max(shortestInterval, arrivalDelay(crowd, defaultArrivalRates.waitingReadsPerSecond, 1));
}

const shortestInterval = 5_000;
