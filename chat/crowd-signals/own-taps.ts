/** Milliseconds. Taps that nobody told by then are told to nobody (docs/spec/crowd.md). */
const longestUntold = 15_000;

type Counts = Readonly<Record<string, number>>;

interface Report {
  readonly sentAt: number;
  readonly left: Map<string, number>;
}

/**
 * What this page reported and no tick has told yet. It floated here when it was tapped; in the totals of a tick it is
 * among those of everybody.
 */
export class OwnTaps {
  readonly #reports = new Set<Report>();

  /** @returns what takes it back, if the server counted none of it */
  report(counts: Counts, now: number): () => void {
    const report = { sentAt: now, left: new Map(Object.entries(counts)) };
    this.#reports.add(report);
    return () => {
      this.#reports.delete(report);
    };
  }

  /** What of a tick's totals others tapped. */
  othersOf(totals: Counts, now: number): Counts {
    for (const report of this.#reports) if (report.sentAt < now - longestUntold) this.#reports.delete(report);
    const others = Object.entries(totals).map(
      ([emoji, total]) => [emoji, total - this.#take(emoji, total)] as const,
    );
    return Object.fromEntries(others.filter(([, count]) => count > 0));
  }

  #take(emoji: string, most: number): number {
    let taken = 0;
    for (const { left } of this.#reports) {
      const count = Math.min(left.get(emoji) ?? 0, most - taken);
      left.set(emoji, (left.get(emoji) ?? 0) - count);
      taken += count;
    }
    return taken;
  }
}
