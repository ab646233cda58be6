import type { Room } from '../../chat/model';

/** So many can be told of each message; whoever expects more has the room in broadcast delivery (docs/architecture.md). */
export const largestStandardAudience = 500;

/** What the form offers. */
const audiences = [largestStandardAudience, 5_000, 50_000, 250_000, 1_000_000];

/** How a room is delivered follows from how many are expected. */
export function planDelivery(expectedAudience: number): Pick<Room, 'delivery' | 'expectedAudience'> {
  return {
    delivery: expectedAudience > largestStandardAudience ? 'BROADCAST' : 'STANDARD',
    expectedAudience,
  };
}

/** What the form shows of a room that was perhaps set up by other means. */
export function plannedAudience(room: Pick<Room, 'delivery' | 'expectedAudience'> | null): number {
  if (room === null) return largestStandardAudience;
  const { delivery, expectedAudience } = room;
  if (delivery === 'STANDARD') return Math.min(expectedAudience ?? Infinity, largestStandardAudience);
  return Math.max(expectedAudience ?? 5_000, largestStandardAudience + 1);
}

/** @returns from few to many, with the one that is chosen */
export const audienceChoices = (chosen: number): readonly number[] =>
  [...new Set([...audiences, chosen])].sort((left, right) => left - right);
