import { throttledDelay } from '../crowd';
import { recoveryOf } from '../failures';
import type { ChatError, Outcome } from '../model';
import type { Chance, Clock, RoomSnapshot } from '../ports';
import { Timers } from '../schedule';

/** So old a snapshot can be, in milliseconds: the server keeps it for a second. */
export const snapshotAge = 1_000;

export interface SnapshotListener {
  /** @returns whether it was enough; else a newer one is read */
  snapshot(snapshot: RoomSnapshot): boolean;
  /** What was wanted is read, or will be later. */
  settled(): void;
  failed(error: ChatError): void;
  gaveUp(error: ChatError): void;
}

/** Reads a room's snapshot when it is wanted, one read at a time, and again until it was enough. */
export class SnapshotReads {
  readonly #read: () => Promise<Outcome<RoomSnapshot>>;
  readonly #chance: Chance;
  readonly #listener: SnapshotListener;
  readonly #timers: Timers<'read'>;
  #isReading = false;
  #isWantedAgain = false;
  #isClosed = false;
  #attempt = 0;

  constructor(
    read: () => Promise<Outcome<RoomSnapshot>>,
    clock: Clock,
    chance: Chance,
    listener: SnapshotListener,
  ) {
    this.#read = read;
    this.#chance = chance;
    this.#listener = listener;
    this.#timers = new Timers(clock);
  }

  /** Nothing that was wanted is still to be read. */
  get isIdle(): boolean {
    return !this.#isReading && !this.#isWantedAgain && !this.#timers.has('read');
  }

  want(delay: number): void {
    if (this.#isClosed) return;
    if (this.#isReading) this.#isWantedAgain = true;
    else if (!this.#timers.has('read')) this.#timers.set('read', delay, () => void this.#run());
  }

  /** What was wanted is not any more. */
  cancel(): void {
    this.#isWantedAgain = false;
    this.#timers.cancelAll();
  }

  close(): void {
    this.#isClosed = true;
    this.cancel();
  }

  async #run(): Promise<void> {
    this.#isReading = true;
    const outcome = await this.#read();
    this.#isReading = false;
    if (this.#isClosed) return;
    const isWantedAgain = this.#isWantedAgain;
    this.#isWantedAgain = false;
    if (outcome.ok) this.#take(outcome.value, isWantedAgain);
    else this.#retry(outcome.error);
  }

  #take(snapshot: RoomSnapshot, isWantedAgain: boolean): void {
    const isEnough = this.#listener.snapshot(snapshot);
    if (isEnough) this.#attempt = 0;
    if (!isEnough || isWantedAgain) this.want(snapshotAge + this.#nextDelay());
    this.#listener.settled();
  }

  #retry(error: ChatError): void {
    if (recoveryOf(error.code) === 'give-up') {
      this.#listener.gaveUp(error);
      return;
    }
    this.want((error.retryAfterSeconds ?? 0) * 1_000 + this.#nextDelay());
    this.#listener.failed(error);
  }

  #nextDelay(): number {
    const delay = throttledDelay(this.#attempt, this.#chance.fraction());
    this.#attempt += 1;
    return delay;
  }
}
