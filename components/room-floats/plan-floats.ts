/** Of one tick: more would be confetti. */
const mostOfATick = 8;

/** Milliseconds until the next tick. */
const spread = 1_000;

export interface PlannedFloat {
  readonly emoji: string;
  /** In milliseconds from now. */
  readonly delay: number;
}

/**
 * What floats of a crowd's reactions: each of them while they are few, else as many as can be told apart, in the
 * proportion in which they were tapped. Spread by chance, since the crowd did not tap together.
 */
export function planFloats(
  counts: Readonly<Record<string, number>>,
  fraction: () => number,
): readonly PlannedFloat[] {
  const emojis = shares(counts).flatMap(({ emoji, shown }) => Array.from({ length: shown }, () => emoji));
  const order = emojis.map((emoji) => ({ emoji, at: fraction() })).sort((one, other) => one.at - other.at);
  return order.map(({ emoji }, index) => ({
    emoji,
    delay: Math.floor(((index + fraction()) / order.length) * spread),
  }));
}

/** Each that was tapped has one, and what is left goes to those that are the furthest below their due. */
function shares(counts: Readonly<Record<string, number>>) {
  const tapped = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostOfATick)
    .map(([emoji, count]) => ({ emoji, count, shown: 1 }));
  const total = tapped.reduce((sum, { count }) => sum + count, 0);
  for (let left = Math.min(total, mostOfATick) - tapped.length; left > 0; left -= 1) {
    const next = tapped.reduce((most, one) => (one.count / one.shown > most.count / most.shown ? one : most));
    next.shown += 1;
  }
  return tapped;
}
