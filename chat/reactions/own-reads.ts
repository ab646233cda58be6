import { arrivalDelay } from '../crowd';
import { recoveryOf } from '../failures';
import { ownReadsPerSecond } from '../limits';
import type { Outcome } from '../model';
import type { Chance, Clock, OwnReaction } from '../ports';
import { backoffDelay, retryBackoff, Timers } from '../schedule';

/** No message comes after this. */
const end = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';

/** What comes onto the screen together is read together; in milliseconds. */
const gatheringTime = 150;

/**
 * Reads which reactions are one's own, of messages that are on the screen: from the oldest of them to all that is still
 * to come, since what this page adds it knows. Later only what lies before that, when somebody scrolls up.
 */
export class OwnReads {
  readonly #read: (from: string, to: string) => Promise<Outcome<readonly OwnReaction[]>>;
  readonly #chance: Chance;
  /** With how many people this is to be spread; none if it matters now. */
  readonly #crowd: () => number;
  readonly #known: (own: readonly OwnReaction[]) => void;
  readonly #timers: Timers<'read'>;
  /** From here on everything has been read, or is being. */
  #knownFrom: string | null = null;
  #wanted: string | null = null;
  #isReading = false;
  #attempt = 0;

  constructor(
    read: (from: string, to: string) => Promise<Outcome<readonly OwnReaction[]>>,
    { clock, chance }: { readonly clock: Clock; readonly chance: Chance },
    crowd: () => number,
    known: (own: readonly OwnReaction[]) => void,
  ) {
    this.#read = read;
    this.#chance = chance;
    this.#crowd = crowd;
    this.#known = known;
    this.#timers = new Timers(clock);
  }

  want(messageId: string): void {
    if (this.#knownFrom !== null && messageId >= this.#knownFrom) return;
    if (this.#wanted !== null && messageId >= this.#wanted) return;
    this.#wanted = messageId;
    if (this.#isReading || this.#timers.has('read')) return;
    this.#plan(gatheringTime + arrivalDelay(this.#crowd(), ownReadsPerSecond, this.#chance.fraction()));
  }

  close(): void {
    this.#timers.cancelAll();
  }

  #plan(wait: number): void {
    this.#timers.set('read', wait, () => void this.#run());
  }

  async #run(): Promise<void> {
    const from = this.#wanted;
    if (from === null) return;
    this.#isReading = true;
    const outcome = await this.#read(from, this.#knownFrom ?? end);
    this.#isReading = false;
    if (outcome.ok) {
      this.#attempt = 0;
      this.#knownFrom = from;
      if (this.#wanted === from) this.#wanted = null;
      this.#known(outcome.value);
      if (this.#wanted !== null) this.#plan(gatheringTime);
    } else if (recoveryOf(outcome.error.code) !== 'give-up') {
      this.#plan(backoffDelay(this.#attempt, retryBackoff, this.#chance));
      this.#attempt += 1;
    }
  }
}
