import { addTap, gatheringTime, noTaps, takeReport, type ReactionTaps } from '../crowd';
import { millisecondsBetweenReactions, type ReactionEmoji } from '../limits';
import type { Chance, Clock } from '../ports';
import { Timers } from '../schedule';

export interface ReportHost {
  /** As large as the crowd is, as far as it is known here. */
  crowdSize(): number;
  /** One in so many has to report, as the server announced last. */
  oneIn(): number;
  /** What decides whether this person is picked to report now. */
  pickingFraction(): number;
  report(counts: Readonly<Record<string, number>>): void;
}

/** The server's pause, and what one request can take longer than the next. */
const pause = millisecondsBetweenReactions + 300;

/** Gathers what a person taps, and reports it when it is due. */
export class ReactionReports {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #host: ReportHost;
  readonly #timers: Timers<'report'>;
  #taps: ReactionTaps = noTaps;
  #reportedAt = -Infinity;

  constructor(clock: Clock, chance: Chance, host: ReportHost) {
    this.#clock = clock;
    this.#chance = chance;
    this.#host = host;
    this.#timers = new Timers(clock);
  }

  tap(emoji: ReactionEmoji): void {
    const now = this.#clock.now();
    this.#taps = addTap(this.#taps, emoji, now, this.#host.crowdSize(), this.#chance.fraction());
    if (this.#timers.has('report')) return;
    // Who goes on tapping reports no more often than the rates reckon with.
    const apart = Math.max(pause, gatheringTime(this.#host.crowdSize()));
    const dueAt = Math.max(this.#taps.dueAt ?? now, this.#reportedAt + apart);
    this.#timers.set('report', dueAt - now, () => this.#report());
  }

  /** What was not reported is dropped: it was about a moment that is over. */
  stop(): void {
    this.#timers.cancelAll();
    this.#taps = noTaps;
  }

  /** Now or never. */
  reportNow(): void {
    if (!this.#timers.has('report')) return;
    this.#timers.cancelAll();
    this.#report();
  }

  #report(): void {
    const counts = takeReport(this.#taps, this.#host.oneIn(), this.#host.pickingFraction());
    this.#taps = noTaps;
    if (counts === null) return;
    this.#reportedAt = this.#clock.now();
    this.#host.report(counts);
  }
}
