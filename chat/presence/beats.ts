import { beatPeriod } from '../crowd';
import type { Chance, Clock } from '../ports';
import { Timers } from '../schedule';

export interface BeatHost {
  /** Whether this person is to beat now, by the rate that the server announced last. */
  isPicked(): boolean;
  /** Nothing can be missed just now. Who waits to be let in isn't here yet, and who waits knows who is by these beats. */
  isHere(): boolean;
  beat(): void;
}

/**
 * A beat that comes early counts when the minute is over (CR31). One that came late would leave a moment in which somebody who is
 * here is not counted; so each after the first comes so much before its time, in milliseconds.
 */
const early = 2_000;

/**
 * Has a moment of the minute, the same in every minute, and beats then if it is picked. The moment goes by the time of
 * the day: a page in the background, whose timers come late, keeps it.
 */
export class Beats {
  readonly #clock: Clock;
  readonly #host: BeatHost;
  readonly #timers: Timers<'beat'>;
  #moment: number;
  /** The first is due, and there is no connection yet. */
  #isOverdue = false;

  constructor(clock: Clock, chance: Chance, host: BeatHost) {
    this.#clock = clock;
    this.#host = host;
    this.#timers = new Timers(clock);
    this.#moment = Math.floor(chance.fraction() * beatPeriod);
  }

  /** @param first when to beat for the first time, which is the moment from then on; null for one of its own */
  start(first: number | null): void {
    if (this.#timers.has('beat') || this.#isOverdue) return;
    if (first === null) this.#wait();
    else this.#timers.set('beat', first, () => this.#first());
  }

  /** The connection is another. */
  connectionChanged(): void {
    if (this.#isOverdue) this.#first();
  }

  stop(): void {
    this.#isOverdue = false;
    this.#timers.cancelAll();
  }

  #first(): void {
    this.#isOverdue = !this.#host.isHere();
    if (this.#isOverdue) return;
    this.#moment = (this.#clock.now() - early + beatPeriod) % beatPeriod;
    this.#beat();
  }

  #beat(): void {
    this.#wait();
    if (this.#host.isHere() && this.#host.isPicked()) this.#host.beat();
  }

  #wait(): void {
    const now = this.#clock.now() % beatPeriod;
    // At its moment itself it has beaten already.
    const left = now < this.#moment ? this.#moment - now : this.#moment - now + beatPeriod;
    this.#timers.set('beat', left, () => this.#beat());
  }
}
