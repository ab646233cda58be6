import type { ChatError } from '../model';
import type { Clock, SendPause } from '../ports';
import { Timers } from '../schedule';
import type { PauseMemory } from './pause-memory';

/** Browsers take a timer of more than 24 days for one of none. */
const longestTimer = 60 * 60 * 1000;

/** Until when the server would take nothing from this person, as far as this page can know. */
export class OwnPause {
  readonly #clock: Clock;
  readonly #timers: Timers<'end'>;
  readonly #memory: PauseMemory;
  readonly #changed: () => void;
  #current: SendPause | null = null;

  constructor(clock: Clock, memory: PauseMemory, changed: () => void) {
    this.#clock = clock;
    this.#memory = memory;
    this.#timers = new Timers(clock);
    this.#changed = changed;
  }

  get current(): SendPause | null {
    return this.#current;
  }

  /** The server said what it does not take yet. */
  troubled({ code, retryAfterSeconds }: ChatError): void {
    if (retryAfterSeconds === null) return;
    if (code === 'SLOW_MODE' || code === 'RATE_LIMITED' || code === 'MUTED')
      this.#begin(code, retryAfterSeconds);
  }

  /** Something leaves or has arrived: with slow mode the next may follow only later. */
  sent(slowModeSeconds: number): void {
    if (slowModeSeconds > 0) this.#begin('SLOW_MODE', slowModeSeconds);
  }

  /** The server has taken something: nobody is muted or too fast. */
  taken(): void {
    if (this.#current !== null && this.#current.reason !== 'SLOW_MODE') this.#end();
  }

  /** @returns whether slow mode was waited for and is over before its time */
  slowModeIs(slowModeSeconds: number): boolean {
    if (this.#current?.reason !== 'SLOW_MODE') return false;
    if (this.#current.until <= this.#clock.now() + slowModeSeconds * 1_000) return false;
    if (slowModeSeconds === 0) this.#end();
    else this.#begin('SLOW_MODE', slowModeSeconds);
    return true;
  }

  /** Somebody is signed in, or somebody else than before: what is remembered of them holds. */
  recall(): void {
    this.#timers.cancelAll();
    const until = this.#memory.read();
    this.#current = until === null ? null : Object.freeze({ reason: 'SLOW_MODE', until });
    if (until !== null) this.#watch();
    this.#changed();
  }

  close(): void {
    this.#timers.cancelAll();
  }

  #begin(reason: SendPause['reason'], seconds: number): void {
    this.#current = Object.freeze({ reason, until: this.#clock.now() + seconds * 1_000 });
    if (reason === 'SLOW_MODE') this.#memory.write(this.#current.until);
    this.#watch();
    this.#changed();
  }

  #watch(): void {
    const left = (this.#current?.until ?? 0) - this.#clock.now();
    if (left <= 0) this.#end();
    else this.#timers.set('end', Math.min(left, longestTimer), () => this.#watch());
  }

  #end(): void {
    this.#timers.cancelAll();
    if (this.#current?.reason === 'SLOW_MODE') this.#memory.write(null);
    this.#current = null;
    this.#changed();
  }
}
