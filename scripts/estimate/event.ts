/** An event as an organiser plans it. */
export interface PlannedEvent {
  readonly participants: number;
  /** Messages that are posted in a second, by all together. */
  readonly messagesPerSecond: number;
  readonly hours: number;
  /** Between two ticks of a room in BROADCAST delivery, in seconds. */
  readonly tickSeconds: number;
  /** How many of the participants sign up or sign in for it; the others are signed in already. */
  readonly newcomers: number;
}

export const deliveries = ['STANDARD', 'BROADCAST'] as const;

/** STANDARD tells everybody of every message; BROADCAST tells everybody once a tick of all that happened. */
export type Delivery = (typeof deliveries)[number];

/** Updates that each participant is sent in a second. */
export function updatesPerSecond(event: PlannedEvent, delivery: Delivery): number {
  return delivery === 'STANDARD'
    ? event.messagesPerSecond
    : Math.min(event.messagesPerSecond, 1 / event.tickSeconds);
}
