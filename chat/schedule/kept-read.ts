import { crowdedDelay, throttledDelay } from '../crowd';
import { recoveryOf } from '../failures';
import type { ChatError, ChatErrorCode, Outcome } from '../model';
import type { Chance, Clock } from '../ports';
import { Timers } from './timers';

/** Between two attempts, in milliseconds, whatever chance says. */
const shortestPause = 500;

/**
 * Reads one thing, again and again until there is an answer; and anew whenever it is asked to. A read can be overtaken
 * by what is heard while it is on its way, so `newer` says which of two versions stays.
 */
export class KeptRead<T> {
  readonly #read: () => Promise<Outcome<T>>;
  readonly #chance: Chance;
  readonly #timers: Timers<'again'>;
  readonly #onChange: () => void;
  readonly #newer: (held: T, incoming: T) => T;
  #outcome: Outcome<T> | null = null;
  #isReading = false;
  #isAskedAgain = false;
  #isClosed = false;
  #attempt = 0;

  constructor(
    read: () => Promise<Outcome<T>>,
    clock: Clock,
    chance: Chance,
    onChange: () => void,
    newer: (held: T, incoming: T) => T = (_held, incoming) => incoming,
  ) {
    this.#read = read;
    this.#chance = chance;
    this.#timers = new Timers(clock);
    this.#onChange = onChange;
    this.#newer = newer;
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

  /** Takes what was heard by other means, if it is newer than what is held. */
  hear(value: T): void {
    this.#take(value);
    this.#onChange();
  }

  /** @param delay milliseconds until then; whoever asks meanwhile asks at once */
  load(delay = 0): void {
    this.#timers.cancel('again');
    if (this.#isClosed) return;
    if (delay > 0) this.#timers.set('again', delay, () => this.load());
    else if (this.#isReading) this.#isAskedAgain = true;
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
    if (outcome.ok) this.#take(outcome.value);
    else if (!this.hasValue) this.#outcome = outcome;
    if (outcome.ok) this.#attempt = 0;
    else if (recoveryOf(outcome.error.code) !== 'give-up') this.#retryLater(outcome.error.code);
    if (this.#wasAskedAgain()) this.load();
    this.#onChange();
  }

  #take(incoming: T): void {
    const value = this.#outcome?.ok === true ? this.#newer(this.#outcome.value, incoming) : incoming;
    this.#outcome = { ok: true, value };
  }

  #retryLater(code: ChatErrorCode): void {
    // By chance over the whole time: it may be that a crowd was told that it is too much.
    const isCrowded = code === 'CROWDED' && !this.hasValue;
    const delay = (isCrowded ? crowdedDelay : throttledDelay)(this.#attempt, this.#chance.fraction());
    this.#timers.set('again', shortestPause + delay, () => this.load());
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
