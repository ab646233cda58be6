import type { ReactionEmoji } from '../limits';
import type { ChatError, Room } from '../model';
import { reactionPicking } from '../picking';
import type { Cancel, Edges, FloatBurst, RoomFloats } from '../ports';
import { isForGood } from '../presence';
import type { CrowdState, Tick } from '../ticks';
import { OwnTaps } from './own-taps';
import { ReactionReports } from './reaction-reports';

export interface CrowdSignalsHost {
  /** What the server announced last; null before it did. */
  crowd(): CrowdState | null;
  /** What decides whether this person is picked now. */
  pickingFraction(period: number): number;
  /** What the person tapped could not be sent, or can again. */
  changed(): void;
}

type SignalEdges = Pick<Edges, 'clock' | 'chance' | 'transport'>;

/** Whose reactions are taken (docs/spec/signals.md). */
export const takesReactions = ({ delivery, status }: Pick<Room, 'delivery' | 'status'>): boolean =>
  delivery === 'BROADCAST' && status === 'LIVE';

/** What one person taps in a crowd, and what of others' taps floats here. The rules of docs/spec/signals.md. */
export class CrowdSignals implements RoomFloats {
  readonly #roomId: string;
  readonly #edges: SignalEdges;
  readonly #host: CrowdSignalsHost;
  readonly #reports: ReactionReports;
  readonly #own = new OwnTaps();
  readonly #listeners = new Set<(burst: FloatBurst) => void>();
  #room: Room | null = null;
  #lastTick = 0;
  #error: ChatError | null = null;

  constructor(roomId: string, edges: SignalEdges, host: CrowdSignalsHost) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
    this.#reports = new ReactionReports(edges.clock, edges.chance, {
      crowdSize: () => host.crowd()?.audience ?? this.#room?.expectedAudience ?? 0,
      oneIn: () => host.crowd()?.reactionOneIn ?? 1,
      pickingFraction: () => host.pickingFraction(reactionPicking),
      report: (counts) => void this.#report(counts),
    });
  }

  /** Why what was tapped last counts for nobody else. */
  get error(): ChatError | null {
    return this.#error;
  }

  subscribe = (listener: (burst: FloatBurst) => void): Cancel => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  tap = (emoji: ReactionEmoji): void => {
    if (this.#room === null || !takesReactions(this.#room)) return;
    this.#fail(null);
    this.#tell({ from: 'self', counts: { [emoji]: 1 } });
    this.#reports.tap(emoji);
  };

  follow(room: Room | null): void {
    this.#room = room;
    if (room === null || !takesReactions(room)) this.#reports.stop();
  }

  /** A tick as it comes: what a snapshot tells of reactions is over. */
  hear(tick: Tick): void {
    if (tick.id <= this.#lastTick) return;
    this.#lastTick = tick.id;
    const counts = this.#own.othersOf(tick.burst, this.#edges.clock.now());
    if (Object.keys(counts).length > 0) this.#tell({ from: 'others', counts });
  }

  /** The person leaves the room, or puts its page away, and perhaps doesn't come back. */
  leave(): void {
    this.#reports.reportNow();
  }

  close(): void {
    this.leave();
    this.follow(null);
    this.#listeners.clear();
  }

  async #report(counts: Readonly<Record<string, number>>): Promise<void> {
    const takeBack = this.#own.report(counts, this.#edges.clock.now());
    const outcome = await this.#edges.transport.sendReactions(this.#roomId, counts);
    if (outcome.ok) return;
    // Without an answer it may have been counted.
    if (outcome.error.code !== 'UNREACHABLE') takeBack();
    if (isForGood(outcome.error) || outcome.error.code === 'UNEXPECTED') this.#fail(outcome.error);
  }

  #tell(burst: FloatBurst): void {
    for (const listener of [...this.#listeners]) listener(burst);
  }

  #fail(error: ChatError | null): void {
    if (this.#error === error || this.#room === null) return;
    this.#error = error;
    this.#host.changed();
  }
}
