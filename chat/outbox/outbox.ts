import { recoveryOf } from '../failures';
import type { ChatError, Outcome } from '../model';
import type { Chance, Clock } from '../ports';
import { backoffDelay, retryBackoff, Timers } from '../schedule';

/** Something on its way to the server. Delivering it again is the same as delivering it once. */
export interface Parcel {
  readonly nonce: string;
  /** Tells the list itself when it is confirmed. */
  deliver(): Promise<Outcome<null>>;
  /** The server takes it later: it, and what stands behind it, waits. */
  waits(error: ChatError): void;
  /** It is tried again. */
  leaves(): void;
  refused(error: ChatError): void;
}

/** How often a parcel is tried when the server answers, but not as it should. */
const brieflyTried = 4;

/**
 * Sends one parcel after the other, in the order in which they were given: a second one doesn't leave before the
 * first is known to have arrived or to have been refused. The messages and the answers of a room share one outbox.
 */
export class Outbox {
  readonly #chance: Chance;
  readonly #timers: Timers<'again'>;
  readonly #queue: Parcel[] = [];
  readonly #confirmed = new Set<string>();
  readonly #onEmpty: () => void;
  /** Why the first parcel was put off. */
  #waitsFor: ChatError | null = null;
  #isClosed = false;
  #isDelivering = false;
  #attempt = 0;

  constructor(clock: Clock, chance: Chance, onEmpty: () => void = () => undefined) {
    this.#chance = chance;
    this.#timers = new Timers(clock);
    this.#onEmpty = onEmpty;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  add(parcel: Parcel): void {
    this.#queue.push(parcel);
    if (this.#waitsFor !== null) parcel.waits(this.#waitsFor);
    void this.#deliverNext();
  }

  /** Its echo was heard, so it needn't be sent again even if the answer to it got lost. */
  confirm(nonce: string): void {
    if (!this.#queue.some((parcel) => parcel.nonce === nonce)) return;
    this.#confirmed.add(nonce);
    if (this.#queue[0]?.nonce === nonce && this.#timers.has('again')) this.wake();
  }

  /** Takes back what the server certainly doesn't have: what waits because it was put off. */
  withdraw(nonce: string): boolean {
    const place = this.#queue.findIndex((parcel) => parcel.nonce === nonce);
    if (place < 0 || this.#waitsFor === null) return false;
    this.#queue.splice(place, 1);
    if (place === 0) this.#next();
    return true;
  }

  /** The connection is back, or what was waited for is over: the next try is made now. */
  wake(): void {
    this.#timers.cancel('again');
    void this.#deliverNext();
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
    this.#queue.length = 0;
  }

  async #deliverNext(): Promise<void> {
    const parcel = this.#queue[0];
    if (parcel === undefined || this.#isDelivering || this.#isClosed || this.#timers.has('again')) return;
    this.#stopWaiting();
    if (!this.#confirmed.has(parcel.nonce)) {
      this.#isDelivering = true;
      const outcome = await parcel.deliver();
      this.#isDelivering = false;
      if (this.#isGone()) return;
      if (!outcome.ok && !this.#confirmed.has(parcel.nonce)) {
        if (this.#willTryAgain(outcome.error)) return;
        parcel.refused(outcome.error);
      }
    }
    this.#queue.shift();
    this.#confirmed.delete(parcel.nonce);
    this.#next();
  }

  #next(): void {
    this.#attempt = 0;
    this.wake();
    if (this.isEmpty) this.#onEmpty();
  }

  #isGone(): boolean {
    return this.#isClosed;
  }

  #willTryAgain(error: ChatError): boolean {
    const recovery = recoveryOf(error.code);
    this.#attempt += 1;
    if (recovery === 'give-up' || (recovery === 'retry-briefly' && this.#attempt >= brieflyTried))
      return false;
    const isPutOff = recovery === 'wait' && error.retryAfterSeconds !== null;
    const delay = isPutOff
      ? error.retryAfterSeconds * 1_000
      : backoffDelay(this.#attempt - 1, retryBackoff, this.#chance);
    this.#timers.set('again', delay, () => void this.#deliverNext());
    if (recovery === 'wait') this.#wait(error);
    return true;
  }

  #wait(error: ChatError): void {
    this.#waitsFor = error;
    for (const parcel of this.#queue) parcel.waits(error);
  }

  #stopWaiting(): void {
    if (this.#waitsFor === null) return;
    this.#waitsFor = null;
    for (const parcel of this.#queue) parcel.leaves();
  }
}
