import { makeChatError, recoveryOf } from '../failures';
import type { ChatError } from '../model';
import type { Cancel, Chance, Clock, ConnectionState, FeedObserver, Missed, Page, Store } from '../ports';
import { bannedBackoff, refusalWait, returnSpread, silenceLimit, unconfirmedLimit } from './feed-timing';
import { backoffDelay, CurrentSubscription, retryBackoff, Timers } from '../schedule';
import type { Revival } from './revival';

export interface ObservationEdges {
  readonly connection: Store<ConnectionState>;
  readonly revival: Pick<Revival, 'subscribe' | 'onBack'>;
  readonly clock: Clock;
  readonly chance: Chance;
}

export interface ObservationListener<T> {
  window(page: Page<T>): void;
  received(posts: readonly T[]): void;
  missed(what: Missed): void;
  acked(): void;
  /** From here on something may be missed, until the next confirmation. */
  interrupted(): void;
  /** It failed and is tried again. */
  troubled(error: ChatError): void;
  /** It failed in a way that trying again doesn't change. */
  gaveUp(error: ChatError): void;
}

/** Observations grow with what they hear, so one that heard this much is made anew. */
const renewedAfter = 2_000;

/** Keeps an observation going: made anew when it fails, falls silent, or is left behind by the connection. */
export class KeptObservation<T> {
  readonly #observe: (observer: FeedObserver<T>) => Cancel;
  readonly #edges: ObservationEdges;
  readonly #listener: ObservationListener<T>;
  readonly #timers: Timers<'again' | 'silence' | 'unconfirmed' | 'refusal'>;
  readonly #leave: Cancel[] = [];
  readonly #subscription = new CurrentSubscription();
  #attempt = 0;
  #heard = 0;
  #hasWindow = false;
  #isConfirmed = false;
  #lastConnection: ConnectionState;
  #isClosed = false;
  #isBanned = false;
  /** Of who is banned: what was found before it is known whether they may listen again. */
  #early: Page<T> | null = null;

  constructor(
    observe: (observer: FeedObserver<T>) => Cancel,
    edges: ObservationEdges,
    listener: ObservationListener<T>,
  ) {
    this.#observe = observe;
    this.#edges = edges;
    this.#listener = listener;
    this.#timers = new Timers(edges.clock);
    this.#lastConnection = edges.connection.getSnapshot();
  }

  /** Refused for a ban, and not confirmed since. */
  get isBanned(): boolean {
    return this.#isBanned;
  }

  start(): void {
    this.#leave.push(
      this.#edges.connection.subscribe(() => this.#followConnection()),
      this.#edges.revival.subscribe(() => {
        if (!this.#isBanned) this.#begin();
      }),
      this.#edges.revival.onBack(() => this.#askAgain()),
    );
    this.#begin();
  }

  close(): void {
    this.#isClosed = true;
    for (const leave of this.#leave) leave();
    this.#end();
  }

  #begin(): void {
    if (this.#isClosed) return;
    this.#end();
    this.#hasWindow = false;
    this.#isConfirmed = false;
    this.#heard = 0;
    this.#early = null;
    this.#timers.set('silence', silenceLimit, () =>
      this.#fail(makeChatError('follow what is written', 'UNREACHABLE')),
    );
    this.#subscription.begin((ifCurrent) =>
      this.#observe({
        window: ifCurrent((page) => this.#receiveWindow(page)),
        received: ifCurrent((posts) => this.#receive(posts)),
        missed: ifCurrent((what) => {
          if (!this.#isBanned) this.#listener.missed(what);
        }),
        acked: ifCurrent(() => this.#hearConfirmation()),
        failed: ifCurrent((error) => this.#fail(error)),
      }),
    );
  }

  #end(): void {
    this.#timers.cancelAll();
    this.#subscription.end();
  }

  #receiveWindow(page: Page<T>): void {
    this.#hasWindow = true;
    this.#checkSilence();
    if (this.#isBanned) this.#early = page;
    else this.#listener.window(page);
  }

  #receive(posts: readonly T[]): void {
    // The read that follows the confirmation brings it.
    if (this.#isBanned) return;
    this.#heard += posts.length;
    this.#listener.received(posts);
    if (this.#heard > renewedAfter) {
      this.#listener.interrupted();
      this.#begin();
    }
  }

  #hearConfirmation(): void {
    if (!this.#isBanned) this.#confirm();
    else if (!this.#timers.has('refusal')) this.#timers.set('refusal', refusalWait, () => this.#confirm());
  }

  #confirm(): void {
    this.#isConfirmed = true;
    this.#timers.cancel('unconfirmed');
    this.#checkSilence();
    const early = this.#early;
    this.#isBanned = false;
    this.#early = null;
    if (early !== null) this.#listener.window(early);
    this.#listener.acked();
  }

  #checkSilence(): void {
    if (!this.#hasWindow || !this.#isConfirmed) return;
    this.#timers.cancel('silence');
    this.#attempt = 0;
  }

  #fail(error: ChatError): void {
    this.#end();
    this.#listener.interrupted();
    if (error.code === 'BANNED') {
      if (!this.#isBanned) this.#attempt = 0;
      this.#isBanned = true;
    } else if (recoveryOf(error.code) === 'give-up') {
      this.close();
      this.#listener.gaveUp(error);
      return;
    }
    this.#listener.troubled(error);
    const range = this.#isBanned ? bannedBackoff : retryBackoff;
    const delay = backoffDelay(this.#attempt, range, this.#edges.chance);
    this.#attempt += 1;
    this.#timers.set('again', delay, () => {
      if (this.#lastConnection !== 'offline') this.#begin();
    });
  }

  /** Bans are taken back without a word to who was banned. */
  #askAgain(): void {
    if (!this.#isBanned || this.#subscription.isRunning) return;
    this.#attempt = 0;
    this.#timers.set('again', this.#edges.chance.fraction() * returnSpread, () => this.#begin());
  }

  #followConnection(): void {
    const connection = this.#edges.connection.getSnapshot();
    const wasLive = this.#lastConnection === 'live';
    const wasOffline = this.#lastConnection === 'offline';
    this.#lastConnection = connection;
    if (wasOffline && connection !== 'offline' && !this.#subscription.isRunning) {
      this.#begin();
      return;
    }
    if (connection === 'live') {
      if (this.#isConfirmed || !this.#subscription.isRunning) return;
      this.#timers.set('unconfirmed', unconfirmedLimit, () => this.#begin());
    } else if (wasLive) {
      this.#isConfirmed = false;
      this.#timers.cancel('unconfirmed');
      this.#listener.interrupted();
    }
  }
}
