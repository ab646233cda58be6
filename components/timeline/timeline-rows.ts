/** What the timeline must know of an item to place it; the rest is the business of who draws it. */
export interface Placement {
  /** Stays with the item for life, also when a sent message gets its id. */
  readonly key: string;
  readonly senderId: string;
  /** ISO 8601. */
  readonly sentAt: string;
  readonly isOwn: boolean;
}

export type TimelineRow<T> =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly item: T;
      /** Starts a group: the sender's name and face are shown. */
      readonly isFirst: boolean;
      /** Ends a group: the next item is somebody else's, or much later. */
      readonly isLast: boolean;
    };

/** A pause longer than this starts a new group, so that the time shown is never far off. */
const groupPauseMilliseconds = 5 * 60_000;

function belongTogether(
  earlier: Placement | null,
  later: Placement,
  dayOf: (iso: string) => string,
): boolean {
  return (
    earlier !== null &&
    earlier.senderId === later.senderId &&
    Math.abs(Date.parse(later.sentAt) - Date.parse(earlier.sentAt)) < groupPauseMilliseconds &&
    dayOf(earlier.sentAt) === dayOf(later.sentAt)
  );
}

/** Items in the room's order, with a line where the day changes. `dayOf` knows the person's time zone. */
export function arrangeRows<T>(
  items: readonly T[],
  placementOf: (item: T) => Placement,
  dayOf: (iso: string) => string,
): readonly TimelineRow<T>[] {
  const placements = items.map(placementOf);
  const rows: TimelineRow<T>[] = [];
  let day: string | null = null;
  items.forEach((item, index) => {
    const placement = placements[index];
    if (placement === undefined) return;
    const previous = placements[index - 1] ?? null;
    const next = placements[index + 1];
    const thisDay = dayOf(placement.sentAt);
    if (thisDay !== day)
      rows.push({ kind: 'day', key: `day ${thisDay} ${placement.key}`, at: placement.sentAt });
    day = thisDay;
    rows.push({
      kind: 'item',
      key: placement.key,
      item,
      isFirst: !belongTogether(previous, placement, dayOf),
      isLast: next === undefined || !belongTogether(placement, next, dayOf),
    });
  });
  return rows;
}
