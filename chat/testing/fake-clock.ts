import type { Cancel, Clock } from '../ports';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes when a test says so. */
/** When sample rooms start. */
export const sampleStart = { iso: '2026-11-24T10:00:00.000Z', time: 1_700_000_000_000 };

export class FakeClock implements Clock {
  #now = sampleStart.time;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  isoNow(): string {
    return `at ${this.#now}`;
  }

  timeOf(iso: string): number {
    if (iso === sampleStart.iso) return sampleStart.time;
    const [, time] = /^at (-?\d+)$/.exec(iso) ?? [];
    return Number(time);
  }

  after(milliseconds: number, run: () => void): Cancel {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and after each timer whatever promises it set going. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let timer = this.#next(end); timer !== undefined; timer = this.#next(end)) {
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await settle();
    }
    this.#now = end;
  }

  /** The machine sleeps: time passes, and what is due by then runs when it goes on passing. Less than 0 sets the clock back. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
  }
}

/** Lets the promises that are ready go on, and those that they make ready. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
