import type { Cancel, Chance, Clock, ConnectionState, Store } from '../ports';
import { backoffDelay } from '../schedule';
import { Listeners } from '../store';
import { revivalBackoff } from './feed-timing';

/**
 * Says when observations are to be made anew because the connection is lost. The client tries by itself
 * for some seconds and then only once a minute; a new observation makes it try at once. All observations
 * hear it together: when one brings the connection back, the client stops trying for the others.
 */
export class Revival {
  readonly #connection: Store<ConnectionState>;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #listeners = new Listeners();
  #leaveConnection: Cancel | null = null;
  #cancelTimer: Cancel | null = null;
  #attempt = 0;

  constructor(connection: Store<ConnectionState>, clock: Clock, chance: Chance) {
    this.#connection = connection;
    this.#clock = clock;
    this.#chance = chance;
  }

  subscribe(revive: () => void): Cancel {
    const leave = this.#listeners.add(revive);
    if (this.#leaveConnection === null) {
      this.#leaveConnection = this.#connection.subscribe(() => this.#check());
      this.#check();
    }
    return () => {
      leave();
      if (this.#listeners.isEmpty) this.#stop();
    };
  }

  #check(): void {
    if (this.#connection.getSnapshot() !== 'interrupted') {
      this.#cancelTimer?.();
      this.#cancelTimer = null;
      this.#attempt = 0;
    } else if (this.#cancelTimer === null) this.#schedule();
  }

  #schedule(): void {
    const delay = backoffDelay(this.#attempt, revivalBackoff, this.#chance);
    this.#attempt += 1;
    this.#cancelTimer = this.#clock.after(delay, () => {
      this.#schedule();
      this.#listeners.notify();
    });
  }

  #stop(): void {
    this.#leaveConnection?.();
    this.#leaveConnection = null;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#attempt = 0;
  }
}
