import type { StretchEntry } from '../../chat/ports';

/** What the timeline must know of an item to place it; the rest is the business of who draws it. */
export type Placement = PostPlacement | StretchPlacement;

/** Where posts are that aren't held. The timeline draws it by itself. */
export interface StretchPlacement {
  readonly key: string;
  readonly missing: StretchEntry;
  readonly id?: never;
  readonly isOwn?: never;
}

export interface PostPlacement {
  /** Stays with the item for life, also when a sent message gets its id. */
  readonly key: string;
  /** By which the server orders posts; null until it has this one. */
  readonly id: string | null;
  readonly senderId: string;
  readonly senderName: string;
  /** ISO 8601. */
  readonly sentAt: string;
  readonly isOwn: boolean;
  readonly missing?: never;
}

export function placeStretch(entry: StretchEntry): StretchPlacement {
  return { key: entry.key, missing: entry };
}

/** One row for each item, so that a row's index is its item's. */
export interface TimelineRow<T, P extends Placement = Placement> {
  readonly key: string;
  readonly item: T;
  readonly placement: P;
  /** The first of its day: a line with the day stands above it. */
  readonly startsDay: boolean;
  /** Starts a group: the sender's name and face are shown. */
  readonly isFirst: boolean;
  /** Ends a group: the next item is somebody else's, or much later. */
  readonly isLast: boolean;
}

/** What an item says of itself, worked out once for its life, and the row that it had last. */
interface Known<T, P extends Placement> {
  readonly placement: P;
  /** Null of what is no post. */
  readonly moment: Moment | null;
  row: TimelineRow<T, P> | null;
}

/** A pause longer than this starts a new group, so that the time shown is never far off. */
const groupPauseMilliseconds = 5 * 60_000;

/** Who wrote a post, and when: what groups and days are made by. */
interface Moment {
  readonly senderId: string;
  /** A group shows one name: who takes another begins anew. */
  readonly senderName: string;
  readonly time: number;
  readonly day: string;
}

function belongTogether(earlier: Moment | null, later: Moment | null): boolean {
  return (
    earlier !== null &&
    later !== null &&
    earlier.senderId === later.senderId &&
    earlier.senderName === later.senderName &&
    Math.abs(later.time - earlier.time) < groupPauseMilliseconds &&
    earlier.day === later.day
  );
}

/**
 * Arranges items in the room's order; `dayOf` knows the person's time zone. Items never change and keep their
 * identity as long as they say the same, so what is worked out for one is remembered by it: writing a day is slow,
 * and a busy room arranges hundreds of items ten times a second. A row that says the same is the same object.
 */
export function createRowArranger<T extends object, P extends Placement>(
  placementOf: (item: T) => P,
  dayOf: (iso: string) => string,
): (items: readonly T[]) => readonly TimelineRow<T, P>[] {
  const remembered = new WeakMap<T, Known<T, P>>();
  const know = (item: T): Known<T, P> => {
    const held = remembered.get(item);
    if (held !== undefined) return held;
    const placement = placementOf(item);
    const known = { placement, moment: momentOf(placement, dayOf), row: null };
    remembered.set(item, known);
    return known;
  };

  return (items) => {
    const all = items.map(know);
    let day: string | null = null;
    return items.map((item, index) => {
      const known = all[index] ?? know(item);
      const { moment } = known;
      const startsDay = moment !== null && moment.day !== day;
      day = moment?.day ?? day;
      const isFirst = !belongTogether(all[index - 1]?.moment ?? null, moment);
      const isLast = !belongTogether(moment, all[index + 1]?.moment ?? null);
      const { row } = known;
      if (row?.startsDay === startsDay && row.isFirst === isFirst && row.isLast === isLast) return row;
      const { placement } = known;
      known.row = { key: placement.key, item, placement, startsDay, isFirst, isLast };
      return known.row;
    });
  };
}

function momentOf(placement: Placement, dayOf: (iso: string) => string): Moment | null {
  if (placement.missing !== undefined) return null;
  const { senderId, senderName, sentAt } = placement;
  return { senderId, senderName, time: Date.parse(sentAt), day: dayOf(sentAt) };
}
