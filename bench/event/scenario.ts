/**
 * From the lobby, people know how many the organiser expects; by a link, they know once they have read the room; or nobody
 * said.
 */
export type Arrival = 'lobby' | 'link' | 'unplanned';

/** One event as it is simulated. Times are in seconds since the doors opened. */
export interface Scenario {
  readonly participants: number;
  readonly seconds: number;
  /** By all together, the mean over the event. */
  readonly messagesPerSecond: number;
  readonly seed: number;
  readonly arrival: Arrival;
}

/** The moment the doors open, in milliseconds since the epoch. */
export const doorsOpen = Date.parse('2026-11-24T18:00:00.000Z');

/** The second of the event in which a moment lies. */
export const secondOf = (at: number): number => Math.floor((at - doorsOpen) / 1_000);

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Everybody opens the room within this time: a link in a stream, a gate that opens. */
export const doorSeconds = 5;

/** Something happens on the stage: for half a minute people write twice as much. */
const burst = { every: 600, first: 300, length: 30, factor: 2 };
const goal = { length: 60, factor: 2.5 };

/** A goal is scored at half-time, and everybody reacts. */
export function goalOf({ seconds }: Scenario): Stretch {
  return { from: seconds / 2, to: seconds / 2 + goal.length };
}

/** At three quarters everybody's connection ends at the same moment. */
export function dropOf({ seconds }: Scenario): number {
  return Math.floor((seconds * 3) / 4);
}

/** Messages that are written in each second, on the average; all together are the scenario's rate. */
export function ratesOf(scenario: Scenario): readonly number[] {
  const factors = Array.from({ length: scenario.seconds }, (_, second) => factorAt(scenario, second));
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / scenario.seconds;
  return factors.map((factor) => (factor / mean) * scenario.messagesPerSecond);
}

function factorAt(scenario: Scenario, second: number): number {
  const { from, to } = goalOf(scenario);
  if (second >= from && second < to) return goal.factor;
  const since = second - burst.first;
  return since >= 0 && since % burst.every < burst.length ? burst.factor : 1;
}
