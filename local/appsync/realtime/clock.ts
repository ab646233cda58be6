/** Time, as the real-time endpoint needs it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls again and again. @returns ends it */
  every(milliseconds: number, work: () => void): () => void;
  /** Calls once. @returns ends it */
  after(milliseconds: number, work: () => void): () => void;
}

/** The machine's clock; its timers keep no process alive. */
export const systemClock: Clock = {
  now: Date.now,
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds).unref();
    return () => clearInterval(timer);
  },
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
