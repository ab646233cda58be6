import type { Memory } from '../ports';
import { OutboxMemory } from './outbox-memory';

/** How many posts of this person the server doesn't have, of whatever page and room. What a moderator looks at has arrived. */
export function countUnsent(memory: Memory, userId: string): number {
  const outboxes = new OutboxMemory(memory);
  return outboxes
    .placesOf(userId)
    .flatMap((place) => outboxes.read(place))
    .filter(({ error }) => error?.code !== 'HELD' && error?.code !== 'DISCARDED').length;
}
