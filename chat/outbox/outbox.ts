import { recoveryOf } from '../failures';
import type { ChatError, Outcome } from '../model';
import type { Chance, Clock } from '../ports';
import { backoffDelay, retryBackoff, Timers } from '../schedule';

/** Something on its way to the server. Delivering it again is the same as delivering it once. */
export interface Parcel {
  readonly nonce: string;
  /** Tells the list itself when it is confirmed. */
  deliver(): Promise<Outcome<null>>;
  refused(error: ChatError): void;
}

/** How often a parcel is tried when the server answers, but not as it should. */
const brieflyTried = 4;

/**
 * Sends one parcel after the other, in the order in which they were given. The server remembers only the
 * last nonce of a person in a room, so a second parcel must not leave before the first one is known to
 * have arrived or to have been refused; the messages and the answers of a room share one outbox.
 */
export class Outbox {
  readonly #chance: Chance;
  readonly #timers: Timers<'again'>;
  readonly #queue: Parcel[] = [];
  readonly #confirmed = new Set<string>();
  #isDelivering = false;
  #isClosed = false;
  #attempt = 0;

  constructor(clock: Clock, chance: Chance) {
    this.#chance = chance;
    this.#timers = new Timers(clock);
  }

  add(parcel: Parcel): void {
    this.#queue.push(parcel);
    void this.#deliverNext();
  }

  /** Its echo was heard, so it needn't be sent again even if the answer to it got lost. */
  confirm(nonce: string): void {
    if (this.#queue.some((parcel) => parcel.nonce === nonce)) this.#confirmed.add(nonce);
    if (this.#timers.has('again')) this.wake();
  }

  /** Whatever is no longer pending in a list has been confirmed there. */
  confirmMissing(before: readonly { nonce: string }[], after: readonly { nonce: string }[]): void {
    if (before === after) return;
    for (const { nonce } of before) if (!after.some((post) => post.nonce === nonce)) this.confirm(nonce);
  }

  /** The connection is back: what waits to be tried again is tried now. */
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
    this.#attempt = 0;
    await this.#deliverNext();
  }

  #isGone(): boolean {
    return this.#isClosed;
  }

  #willTryAgain(error: ChatError): boolean {
    const recovery = recoveryOf(error.code);
    this.#attempt += 1;
    if (recovery === 'give-up' || (recovery === 'retry-briefly' && this.#attempt >= brieflyTried))
      return false;
    const delay = backoffDelay(this.#attempt - 1, retryBackoff, this.#chance);
    this.#timers.set('again', delay, () => void this.#deliverNext());
    return true;
  }
}
