import { lastIndexOfKey } from './last-index';

/**
 * Whether the list follows the newest item. A person leaves the end only by their own hand (wheel, touch, key,
 * scrollbar): a scroll position that is off the end for any other reason (a burst, a font, a keyboard that
 * opens) is repaired, not obeyed.
 */
export type Following =
  | { readonly kind: 'following' }
  /** `lastSeenId` is of the newest post that was seen of those that the server has; null if it had none. */
  | { readonly kind: 'reading'; readonly lastSeenId: string | null };

export const following: Following = { kind: 'following' };

export interface Scrolled {
  readonly distanceFromEnd: number;
  /** Against the position before; negative is up. */
  readonly movedBy: number;
  readonly isByHand: boolean;
}

/** Closer than this is the end: fractions of a pixel and rounding must not hold anybody back. */
export const endTolerance = 8;

/** What the reader does by scrolling so; null if they stay with what they did. */
export function readScroll({ distanceFromEnd, movedBy, isByHand }: Scrolled): Following['kind'] | null {
  if (distanceFromEnd <= endTolerance) return 'following';
  return isByHand && movedBy < 0 ? 'reading' : null;
}

interface PlacedRow {
  readonly key: string;
  /** What is no post has neither. */
  readonly placement: { readonly id?: string | null; readonly isOwn?: boolean };
}

/**
 * The id of the newest post that the server has, up to this line. By key it wouldn't be found where it was: one's own stands
 * last until it is sent, and then after all that was missed meanwhile.
 */
export function findSentUpTo(rows: readonly PlacedRow[], key: string | null): string | null {
  for (let index = lastIndexOfKey(rows, key); index >= 0; index -= 1) {
    const id = rows[index]?.placement.id;
    if (id) return id;
  }
  return null;
}

/** How many of the others' posts came after what the person saw when they left the end. */
export function countUnseen(state: Following, rows: readonly PlacedRow[]): number {
  return state.kind === 'following' ? 0 : countSince(rows, state.lastSeenId ?? '');
}

/** How many of the others' posts that are held came after this one. */
export function countSince(rows: readonly PlacedRow[], seenId: string): number {
  let count = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const { id, isOwn } = rows[index]?.placement ?? {};
    if (id && id <= seenId) break;
    if (isOwn === false) count += 1;
  }
  return count;
}

/** Scrolling goes on after the hand has let go; each scroll event within this time carries it on. */
export const flingMilliseconds = 250;

/** A scrollbar that is held moves nothing, and tells nothing, until it is dragged. */
export const pressMilliseconds = 3000;

/** Tells a hand's scrolling from the page's own. Times are event timestamps. */
export function createHand(): { touched(at: number, lasts?: number): void; scrolled(at: number): boolean } {
  let until = Number.NEGATIVE_INFINITY;
  return {
    touched(at, lasts = flingMilliseconds) {
      until = Math.max(until, at + lasts);
    },
    scrolled(at) {
      const isByHand = at <= until;
      if (isByHand) until = Math.max(until, at + flingMilliseconds);
      return isByHand;
    },
  };
}
