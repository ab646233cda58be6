import { lastIndexOfKey } from './last-index';

/**
 * Whether the list follows the newest item. A person leaves the end only by their own hand (wheel, touch, key,
 * scrollbar): a scroll position that is off the end for any other reason (a burst, a font, a keyboard that
 * opens) is repaired, not obeyed.
 */
export type Following =
  | { readonly kind: 'following' }
  /** `lastSeenKey` was the newest item when the person left the end. */
  | { readonly kind: 'reading'; readonly lastSeenKey: string | null };

export const following: Following = { kind: 'following' };

export interface Scrolled {
  readonly distanceFromEnd: number;
  /** Against the position before; negative is up. */
  readonly movedBy: number;
  readonly isByHand: boolean;
  readonly newestKey: string | null;
}

/** Closer than this is the end: fractions of a pixel and rounding must not hold anybody back. */
export const endTolerance = 8;

export function followScroll(state: Following, scrolled: Scrolled): Following {
  const isAtEnd = scrolled.distanceFromEnd <= endTolerance;
  if (state.kind === 'reading') return isAtEnd ? following : state;
  const hasLeft = scrolled.isByHand && scrolled.movedBy < 0 && !isAtEnd;
  return hasLeft ? { kind: 'reading', lastSeenKey: scrolled.newestKey } : state;
}

/** How many of the others' items came after the person left the end. */
export function countUnseen(
  state: Following,
  placements: readonly { readonly key: string; readonly isOwn?: boolean }[],
): number {
  if (state.kind === 'following') return 0;
  const seen = lastIndexOfKey(placements, state.lastSeenKey);
  // What is no post is nobody's.
  return placements.slice(seen + 1).filter(({ isOwn }) => isOwn === false).length;
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
