import type { Cancel, Chance, Clock, ConnectionState, Signal, Store } from '../ports';
import { backoffDelay } from '../schedule';
import { Listeners } from '../store';
import { returnSpread, revivalBackoff } from './feed-timing';

/**
 * Says when observations are to be made anew because the connection is lost. The client tries by itself
 * for some seconds and then only once a minute; a new observation makes it try at once. All observations
 * hear it together: when one brings the connection back, the client stops trying for the others. It also says when
 * what they hold is to be read again, for a socket can be dead for a minute before anybody knows.
 */
export class Revival {
  readonly #connection: Store<ConnectionState>;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #returns: Signal;
  readonly #listeners = new Listeners();
  readonly #readers = new Listeners();
  readonly #returners = new Listeners();
  readonly #leave: Cancel[] = [];
  #cancelTimer: Cancel | null = null;
  #attempt = 0;
  #isSoon = false;
  #last: ConnectionState = 'connecting';

  constructor(connection: Store<ConnectionState>, clock: Clock, chance: Chance, returns: Signal) {
    this.#connection = connection;
    this.#clock = clock;
    this.#chance = chance;
    this.#returns = returns;
  }

  subscribe(revive: () => void): Cancel {
    const leave = this.#listeners.add(revive);
    if (this.#leave.length === 0) {
      this.#leave.push(
        this.#connection.subscribe(() => this.#check()),
        this.#returns.subscribe(() => this.#return()),
      );
      this.#check();
    }
    return () => {
      leave();
      if (this.#listeners.isEmpty) this.#stop();
    };
  }

  /** @param read what is held, since something may have been missed unnoticed */
  onReturn(read: () => void): Cancel {
    return this.#readers.add(read);
  }

  /** @param run when the person or the network is back, however the connection is */
  onBack(run: () => void): Cancel {
    return this.#returners.add(run);
  }

  /** The server answers: the connection may be had at once. */
  hope(): void {
    if (this.#connection.getSnapshot() === 'interrupted') this.#soon();
  }

  #return(): void {
    this.#returners.notify();
    if (this.#connection.getSnapshot() === 'live') this.#readers.notify();
    else this.hope();
  }

  #check(): void {
    const before = this.#last;
    this.#last = this.#connection.getSnapshot();
    if (this.#last !== 'interrupted') {
      this.#cancel();
    } else if (this.#cancelTimer === null) {
      if (before === 'offline') this.#soon();
      else this.#schedule(backoffDelay(this.#attempt, revivalBackoff, this.#chance));
    }
  }

  /** At once, but not all who were cut off together in the same moment. */
  #soon(): void {
    if (this.#isSoon) return;
    this.#cancelTimer?.();
    this.#attempt = 0;
    this.#schedule(this.#chance.fraction() * returnSpread);
    this.#isSoon = true;
  }

  #schedule(delay: number): void {
    this.#cancelTimer = this.#clock.after(delay, () => {
      this.#isSoon = false;
      this.#attempt += 1;
      this.#schedule(backoffDelay(this.#attempt, revivalBackoff, this.#chance));
      this.#listeners.notify();
    });
  }

  #stop(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#cancel();
  }

  #cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#isSoon = false;
    this.#attempt = 0;
  }
}
