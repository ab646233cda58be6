import { throttledDelay } from '../crowd';
import { makeChatError, recoveryOf } from '../failures';
import { bannedBackoff, silenceLimit } from '../feed';
import type { ChatError } from '../model';
import type { Cancel, Chance, Clock, ConnectionState, Signal, Store, TickObserver } from '../ports';
import { backoffDelay, CurrentSubscription, Timers } from '../schedule';
import type { Tick } from '../ticks';
import { returnDelay, type CrowdSize } from './crowd-size';

export interface SubscriptionEdges {
  readonly connection: Store<ConnectionState>;
  readonly returns: Signal;
  readonly clock: Clock;
  readonly chance: Chance;
}

export interface SubscriptionListener {
  tick(tick: Tick): void;
  /** Ticks may have been missed unnoticed. */
  doubted(): void;
  acked(): void;
  /** From here on ticks may be missed, until the next confirmation. */
  interrupted(): void;
  /** It failed and is tried again. */
  troubled(error: ChatError): void;
  /** It failed in a way that trying again doesn't change. */
  gaveUp(error: ChatError): void;
}

/**
 * Keeps listening to a room's ticks. Whoever is cut off stops listening at once and comes back at a moment of their
 * own: the client, left alone, would try for everybody in the same second.
 */
export class TickSubscription {
  readonly #observe: (observer: TickObserver) => Cancel;
  readonly #edges: SubscriptionEdges;
  readonly #size: () => CrowdSize;
  readonly #listener: SubscriptionListener;
  readonly #timers: Timers<'connect' | 'silence'>;
  readonly #leave: Cancel[] = [];
  readonly #subscription = new CurrentSubscription();
  #attempt = 0;
  #isConfirmed = false;
  #hasEntered = false;
  #isBanned = false;
  #lastConnection: ConnectionState;

  constructor(
    observe: (observer: TickObserver) => Cancel,
    edges: SubscriptionEdges,
    size: () => CrowdSize,
    listener: SubscriptionListener,
  ) {
    this.#observe = observe;
    this.#edges = edges;
    this.#size = size;
    this.#listener = listener;
    this.#timers = new Timers(edges.clock);
    this.#lastConnection = edges.connection.getSnapshot();
  }

  get isConfirmed(): boolean {
    return this.#isConfirmed;
  }

  /** Refused for a ban, and not confirmed since. */
  get isBanned(): boolean {
    return this.#isBanned;
  }

  /** @param delay of who enters, in milliseconds */
  start(delay: number): void {
    this.#leave.push(
      this.#edges.connection.subscribe(() => this.#followConnection()),
      this.#edges.returns.subscribe(() => this.#return()),
    );
    this.#connectAfter(delay);
  }

  close(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#end();
  }

  /** Offline nothing is tried; it goes on when there is a network again. */
  #connectAfter(delay: number): void {
    if (this.#lastConnection === 'offline') return;
    if (delay <= 0) this.#begin();
    else this.#timers.set('connect', delay, () => this.#begin());
  }

  #begin(): void {
    this.#end();
    this.#timers.set('silence', silenceLimit, () =>
      this.#fail(makeChatError('follow what is written', 'UNREACHABLE')),
    );
    this.#subscription.begin((ifCurrent) =>
      this.#observe({
        received: ifCurrent((tick) => this.#listener.tick(tick)),
        unreadable: ifCurrent(() => this.#listener.doubted()),
        acked: ifCurrent(() => this.#confirm()),
        failed: ifCurrent((error) => this.#fail(error)),
      }),
    );
  }

  #end(): void {
    this.#isConfirmed = false;
    this.#timers.cancelAll();
    this.#subscription.end();
  }

  #confirm(): void {
    this.#isConfirmed = true;
    this.#isBanned = false;
    this.#hasEntered = true;
    this.#attempt = 0;
    this.#timers.cancel('silence');
    this.#listener.acked();
  }

  #fail(error: ChatError): void {
    this.#end();
    if (error.code === 'BANNED') {
      if (!this.#isBanned) this.#attempt = 0;
      this.#isBanned = true;
    }
    this.#listener.interrupted();
    if (error.code !== 'BANNED' && recoveryOf(error.code) === 'give-up') {
      this.close();
      this.#listener.gaveUp(error);
      return;
    }
    this.#listener.troubled(error);
    this.#connectAfter(this.#delayAfter(error));
    this.#attempt += 1;
  }

  #delayAfter({ retryAfterSeconds }: ChatError): number {
    const { chance } = this.#edges;
    if (this.#isBanned) return backoffDelay(this.#attempt, bannedBackoff, chance);
    return (retryAfterSeconds ?? 0) * 1_000 + throttledDelay(this.#attempt, chance.fraction());
  }

  #followConnection(): void {
    const before = this.#lastConnection;
    this.#lastConnection = this.#edges.connection.getSnapshot();
    if (this.#lastConnection === 'offline') {
      this.#cutOff();
    } else if (before === 'offline') {
      this.#connectAfter(returnDelay(true, this.#size(), this.#edges.chance));
    } else if (this.#isConfirmed && before === 'live') {
      this.#cutOff();
      this.#connectAfter(returnDelay(false, this.#size(), this.#edges.chance));
    }
  }

  #cutOff(): void {
    this.#end();
    this.#listener.interrupted();
  }

  /** The person is back at the page, and alone with that. Who waits for their first turn goes on waiting. */
  #return(): void {
    if (this.#isConfirmed) this.#listener.doubted();
    else if (!this.#subscription.isRunning && (this.#hasEntered || this.#isBanned))
      this.#connectAfter(returnDelay(true, this.#size(), this.#edges.chance));
  }
}
