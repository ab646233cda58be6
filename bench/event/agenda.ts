interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: (at: number) => void;
}

/** Simulated time, in milliseconds: what is due happens in its order, and time goes on when it is told to. */
export class Agenda {
  #now: number;
  #added = 0;
  #waiting: Promise<void> | null = null;
  /** A binary heap, the next one first. */
  readonly #entries: Entry[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** At `at`, or now if that is over. Of the same moment, what was added first comes first. */
  add(at: number, act: (at: number) => void): void {
    this.#added += 1;
    this.#entries.push({ at: Math.max(at, this.#now), order: this.#added, act });
    this.#rise(this.#entries.length - 1);
  }

  /** Time stands still until what happens at this moment has gone on as far as this. */
  waitFor(promise: Promise<void>): void {
    this.#waiting = promise;
  }

  async advanceTo(time: number): Promise<void> {
    for (let next = this.#entries[0]; next !== undefined && next.at <= time; next = this.#entries[0]) {
      this.#removeFirst();
      this.#now = next.at;
      next.act(next.at);
      const waiting = this.#takeWaiting();
      if (waiting !== null) await waiting;
    }
    this.#now = Math.max(this.#now, time);
  }

  #takeWaiting(): Promise<void> | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  #removeFirst(): void {
    const last = this.#entries.pop();
    if (last === undefined || this.#entries.length === 0) return;
    this.#entries[0] = last;
    this.#sink(0);
  }

  #rise(index: number): void {
    for (let at = index; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(index: number): void {
    for (let at = index; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [first, second] = [this.#entries[one], this.#entries[other]];
    if (first === undefined) return false;
    if (second === undefined) return true;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#entries[one], this.#entries[other]];
    if (first === undefined || second === undefined) return;
    this.#entries[one] = second;
    this.#entries[other] = first;
  }
}
