/** Clients written to between two turns of the event loop, so that requests are answered while a crowd is served. */
const FLUSHES_PER_TURN = 100;

/** What waits for one client. */
export interface Flushable {
  flush(): void;
}

/** Clients for whom something waits, written to in turns; what comes meanwhile goes out in the same write. */
export class SendQueue {
  #waiting: Flushable[] = [];
  #next = 0;
  #isRunning = false;

  add(outgoing: Flushable): void {
    this.#waiting.push(outgoing);
    if (this.#isRunning) return;
    this.#isRunning = true;
    setImmediate(() => this.#run());
  }

  #run(): void {
    const end = Math.min(this.#next + FLUSHES_PER_TURN, this.#waiting.length);
    while (this.#next < end) {
      this.#waiting[this.#next]?.flush();
      this.#next += 1;
    }
    if (this.#next < this.#waiting.length) {
      setImmediate(() => this.#run());
      return;
    }
    this.#waiting = [];
    this.#next = 0;
    this.#isRunning = false;
  }
}
