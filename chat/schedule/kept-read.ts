import { recoveryOf } from '../failures';
import type { ChatError, Outcome } from '../model';
import type { Chance, Clock } from '../ports';
import { backoffDelay, retryBackoff } from './backoff';
import { Timers } from './timers';

/** Reads one thing, again and again until there is an answer; and anew whenever it is asked to. */
export class KeptRead<T> {
  readonly #read: () => Promise<Outcome<T>>;
  readonly #chance: Chance;
  readonly #timers: Timers<'again'>;
  readonly #onChange: () => void;
  #outcome: Outcome<T> | null = null;
  #isReading = false;
  #isAskedAgain = false;
  #isClosed = false;
  #attempt = 0;

  constructor(read: () => Promise<Outcome<T>>, clock: Clock, chance: Chance, onChange: () => void) {
    this.#read = read;
    this.#chance = chance;
    this.#timers = new Timers(clock);
    this.#onChange = onChange;
  }

  /** Null until there was an answer. A failure doesn't take away what was read before. */
  get value(): T | null {
    return this.#outcome?.ok === true ? this.#outcome.value : null;
  }

  get hasValue(): boolean {
    return this.#outcome?.ok === true;
  }

  get error(): ChatError | null {
    return this.#outcome?.ok === false ? this.#outcome.error : null;
  }

  /** Puts in what was heard by other means. */
  replace(value: T): void {
    this.#outcome = { ok: true, value };
    this.#onChange();
  }

  load(): void {
    this.#timers.cancel('again');
    if (this.#isClosed) return;
    if (this.#isReading) this.#isAskedAgain = true;
    else void this.#run();
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
  }

  async #run(): Promise<void> {
    this.#isReading = true;
    this.#isAskedAgain = false;
    const outcome = await this.#read();
    this.#isReading = false;
    if (this.#isGone()) return;
    if (outcome.ok || !this.hasValue) this.#outcome = outcome;
    if (outcome.ok) this.#attempt = 0;
    else if (recoveryOf(outcome.error.code) !== 'give-up') this.#retryLater();
    if (this.#wasAskedAgain()) this.load();
    this.#onChange();
  }

  #retryLater(): void {
    this.#timers.set('again', backoffDelay(this.#attempt, retryBackoff, this.#chance), () => this.load());
    this.#attempt += 1;
  }

  // Read through methods: both change while a read is on its way.
  #isGone(): boolean {
    return this.#isClosed;
  }

  #wasAskedAgain(): boolean {
    return this.#isAskedAgain;
  }
}
