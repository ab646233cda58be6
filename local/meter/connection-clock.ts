const minute = 60_000;

/** Counts connections and the minutes that each of them has begun: 61 seconds are two. */
export class ConnectionClock {
  readonly #open = new Set<{ readonly since: number }>();
  #opened = 0;
  #closedMinutes = 0;

  get opened(): number {
    return this.#opened;
  }

  /** @returns ends the connection, at a time in milliseconds; only the first call counts */
  open(since: number): (until: number) => void {
    const connection = { since };
    this.#open.add(connection);
    this.#opened += 1;
    return (until) => {
      if (this.#open.delete(connection)) this.#closedMinutes += minutesBegun(since, until);
    };
  }

  minutes(now: number): number {
    let total = this.#closedMinutes;
    for (const { since } of this.#open) total += minutesBegun(since, now);
    return total;
  }
}

const minutesBegun = (since: number, until: number): number =>
  Math.max(1, Math.ceil((until - since) / minute));
