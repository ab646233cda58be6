import type { Room } from '../model';

/**
 * Of two versions of a room the one that stays, whichever was told last: answers and what is heard overtake one another.
 * The server lets no version be stored that isn't later than the one before. The same object if nothing is newer.
 */
export function newerRoom<R extends Room | null>(held: R, incoming: R): R {
  if (held === null || incoming === null) return incoming;
  return incoming.updatedAt > held.updatedAt ? incoming : held;
}
