import type { Clock } from './clock';

interface Timer {
  due: number;
  readonly work: () => void;
  /** Milliseconds to the next time; null for once. */
  readonly interval: number | null;
}

/** A clock that stands still until a test moves it. It starts at the machine's time, as tokens are dated by that. */
export class FixtureClock implements Clock {
  #now = Date.now();
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  every(milliseconds: number, work: () => void): () => void {
    return this.#add({ due: this.#now + milliseconds, work, interval: milliseconds });
  }

  after(milliseconds: number, work: () => void): () => void {
    return this.#add({ due: this.#now + milliseconds, work, interval: null });
  }

  /** Moves on, and runs what falls due on the way, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let timer = this.#nextUntil(end); timer; timer = this.#nextUntil(end)) {
      this.#now = timer.due;
      if (timer.interval === null) this.#timers.delete(timer);
      else timer.due += timer.interval;
      timer.work();
    }
    this.#now = end;
  }

  #nextUntil(end: number): Timer | undefined {
    return [...this.#timers].filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }
}
