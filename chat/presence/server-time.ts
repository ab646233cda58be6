import type { Clock } from '../ports';

/** A tick comes at most so late, in milliseconds: as long as the function that sends it may live. */
const latestTick = 10_000;

/**
 * What time it is at the server, as ticks tell: the id of each is when it was made. This device's clock may be wrong by
 * minutes, and who is picked goes by the server's.
 */
export class ServerTime {
  readonly #clock: Pick<Clock, 'now'>;
  #offset: number | null = null;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** As of this device until a tick was heard. */
  now(): number {
    return this.#clock.now() + (this.#offset ?? 0);
  }

  /** Of ticks the one that was least late says most, unless the device's clock was set meanwhile. */
  hear(tickId: number): void {
    const offset = tickId - this.#clock.now();
    if (this.#offset === null || offset > this.#offset || offset < this.#offset - latestTick)
      this.#offset = offset;
  }
}
