import { defaultArrivalRates } from '../../chat/crowd';
import { beatsPerSecond, reactionsInSecond } from '../../chat/limits';

/** An event as an organiser plans it. */
export interface PlannedEvent {
  readonly participants: number;
  /** Messages that are posted in a second, by all together. */
  readonly messagesPerSecond: number;
  /** Reactions on messages in a second, by all together. */
  readonly reactionsPerSecond: number;
  readonly hours: number;
  /** Between two ticks of a room in BROADCAST delivery, in seconds. */
  readonly tickSeconds: number;
  /** How many of the participants sign up or sign in for it; the others are signed in already. */
  readonly newcomers: number;
}

export const deliveries = ['STANDARD', 'BROADCAST'] as const;

/** STANDARD tells everybody of every message; BROADCAST tells everybody once a tick of all that happened. */
export type Delivery = (typeof deliveries)[number];

/** A room takes no more of them in a second; the others are refused and come again. */
export const storedReactions = ({ reactionsPerSecond }: PlannedEvent): number =>
  Math.min(reactionsPerSecond, reactionsInSecond);

/** Updates that each participant is sent in a second, at most: of a message with many reactions not every one is told. */
export function updatesPerSecond(event: PlannedEvent, delivery: Delivery): number {
  const happening = event.messagesPerSecond + storedReactions(event);
  return delivery === 'STANDARD' ? happening : Math.min(happening, 1 / event.tickSeconds);
}

/** Of people who come to a room in BROADCAST delivery all at once, and wait for their turn (docs/spec/crowd.md), a second. */
export function arrivalsInTurn({ participants }: PlannedEvent) {
  const { connectionsPerSecond, waitingReadsPerSecond } = defaultArrivalRates;
  const connections = Math.min(participants, connectionsPerSecond);
  return {
    connections,
    reads: connections + Math.min(participants, waitingReadsPerSecond),
    /** Until all are in. */
    seconds: participants / connectionsPerSecond,
  };
}

/** Beats, and in BROADCAST reports of floating reactions, at any size (docs/spec/crowd.md). */
export const signalsPerSecond = ({ participants }: PlannedEvent, delivery: Delivery): number =>
  Math.min(participants / 60, delivery === 'BROADCAST' ? 200 : beatsPerSecond);

/** Calls of the function that makes ticks, of which a room in STANDARD has none to make. */
export const idleCallsPerSecond = (event: PlannedEvent, delivery: Delivery): number =>
  delivery === 'BROADCAST' ? 0 : Math.min(1, signalsPerSecond(event, delivery));
