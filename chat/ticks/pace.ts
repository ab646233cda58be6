import { maximumRememberedShown } from './tick-limits';
import type { Tick } from './tick';

/**
 * What is remembered of a room from tick to tick; one small row in a table, so that the function that makes ticks can
 * end at any moment. Whoever makes them holds the turn: two at once would both chain to the same tick, and a reader
 * that missed one of theirs would not see it.
 */
export interface RoomPace {
  readonly lastId: number;
  /** When the last turn was given and, once that is over, its last tick went out; in milliseconds since the epoch. */
  readonly lastAt: number;
  /** The messages shown last. */
  readonly shown: readonly string[];
  readonly holder: string | null;
  /** From then on the turn is free again: its holder has died. */
  readonly heldUntil: number;
}

export const freshPace: RoomPace = Object.freeze({
  lastId: 0,
  lastAt: 0,
  shown: [],
  holder: null,
  heldUntil: 0,
});

export interface PaceTiming {
  /** Milliseconds between two turns of a room. */
  readonly interval: number;
  /** A holder that hasn't ended its turn by then has died. Longer than a function may run. */
  readonly longestTurn: number;
}

export type Turn =
  | { readonly kind: 'wait'; readonly until: number }
  /** To be written on condition that the row is as it was read. */
  | { readonly kind: 'go'; readonly pace: RoomPace };

/** The first after silence goes at once; then one an interval. */
export function takeTurn(pace: RoomPace, now: number, holder: string, timing: PaceTiming): Turn {
  const isTaken = pace.holder !== null && pace.holder !== holder && now < pace.heldUntil;
  if (isTaken) return { kind: 'wait', until: pace.heldUntil };
  const due = pace.lastAt + timing.interval;
  // A clock that went back must not silence a room.
  if (now < due && now >= pace.lastAt) return { kind: 'wait', until: due };
  return { kind: 'go', pace: { ...pace, lastAt: now, holder, heldUntil: now + timing.longestTurn } };
}

/**
 * When each tick of a turn goes out: at once, and then one an interval, so that however much there is to tell no second has
 * more than one and the price stays what it is. Closer together if the function has to end before.
 */
export function sendingTimes(
  count: number,
  from: number,
  interval: number,
  until: number,
): readonly number[] {
  const apart = Math.min(interval, Math.max(0, until - from) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, nth) => Math.floor(from + nth * apart));
}

/**
 * After all ticks of a turn are out, the last of them at `lastSentAt`. To be written on condition that the holder still
 * has the turn; else somebody took it over, and the batch is told again by whoever gets it next.
 */
export function endTurn(pace: RoomPace, ticks: readonly Tick[], lastSentAt = pace.lastAt): RoomPace {
  const shown = ticks.flatMap(({ messages }) => messages.map(({ messageId }) => messageId));
  return {
    ...pace,
    lastId: ticks.at(-1)?.id ?? pace.lastId,
    lastAt: lastSentAt,
    shown: [...pace.shown, ...shown].slice(-maximumRememberedShown),
    holder: null,
    heldUntil: 0,
  };
}

/**
 * Until when the function stays after a turn, before it takes the next batch. What comes meanwhile is gathered by the
 * stream; a batch that was taken right away would be told a whole interval late.
 */
export function lingerUntil(lastAt: number, interval: number, pollingTime: number): number {
  return lastAt + Math.max(0, interval - pollingTime);
}
