import { maximumTaps } from '../limits';
import { isPicked } from '../picking';
import { gatheringTime } from './crowd-rates';

/** What a person tapped and has not reported, by emoji. */
export interface ReactionTaps {
  readonly counts: Readonly<Record<string, number>>;
  /** When it goes out, in milliseconds since the epoch; null if there is nothing. */
  readonly dueAt: number | null;
}

export const noTaps: ReactionTaps = Object.freeze({ counts: {}, dueAt: null });

/**
 * The first tap fixes a random moment for the report; so a crowd that taps together does not report together.
 * Taps beyond what a report may hold are theirs alone to see.
 */
export function addTap(
  taps: ReactionTaps,
  emoji: string,
  now: number,
  audience: number,
  fraction: number,
): ReactionTaps {
  const total = Object.values(taps.counts).reduce((sum, count) => sum + count, 0);
  if (total >= maximumTaps) return taps;
  return {
    counts: { ...taps.counts, [emoji]: (taps.counts[emoji] ?? 0) + 1 },
    dueAt: taps.dueAt ?? now + gatheringTime(audience) * fraction,
  };
}

/** When it is due: what to send, null for who isn't picked. Either way the taps are done with. */
export function takeReport(
  { counts }: ReactionTaps,
  oneIn: number,
  fraction: number,
): Readonly<Record<string, number>> | null {
  return isPicked(oneIn, fraction) ? counts : null;
}
