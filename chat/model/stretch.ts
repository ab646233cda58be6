/**
 * Stored posts that are not held: they stand from `from` to `to`, both included, among whatever of that is held.
 * Stretches that nobody counted are holes and come by themselves when the reader nears them; those that are counted
 * were left out of what everybody is told, and come when somebody asks for them.
 */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly count: number | null;
}

/** From which end of a stretch it is read first. */
export type StretchEnd = 'oldest' | 'newest';
