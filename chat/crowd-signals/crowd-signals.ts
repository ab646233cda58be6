import { recoveryOf } from '../failures';
import type { ReactionEmoji } from '../limits';
import type { ChatError, Room } from '../model';
import { beatPicking, isPicked, pickingFraction, reactionPicking } from '../picking';
import type { Cancel, Edges, FloatBurst, RoomFloats } from '../ports';
import type { CrowdState, Tick } from '../ticks';
import { Beats } from './beats';
import { OwnTaps } from './own-taps';
import { ReactionReports } from './reaction-reports';
import { ServerTime } from './server-time';

export interface CrowdSignalsHost {
  /** What the server announced last; null before it did. */
  crowd(): CrowdState | null;
  /** What the person tapped could not be sent, or can again. */
  changed(): void;
}

type SignalEdges = Pick<Edges, 'account' | 'clock' | 'chance' | 'connection' | 'transport'>;

/** Whose beats are counted, and whose reactions are taken (docs/spec/signals.md). */
const isCounted = ({ delivery, status }: Room): boolean => delivery === 'BROADCAST' && status !== 'CLOSED';
export const takesReactions = ({ delivery, status }: Pick<Room, 'delivery' | 'status'>): boolean =>
  delivery === 'BROADCAST' && status === 'LIVE';

/** What one person is of a crowd: a beat a minute, and reactions that float. The rules of docs/spec/signals.md. */
export class CrowdSignals implements RoomFloats {
  readonly #roomId: string;
  readonly #edges: SignalEdges;
  readonly #host: CrowdSignalsHost;
  readonly #beats: Beats;
  readonly #reports: ReactionReports;
  readonly #own = new OwnTaps();
  readonly #serverTime: ServerTime;
  readonly #listeners = new Set<(burst: FloatBurst) => void>();
  #room: Room | null = null;
  #lastTick = 0;
  /** Of beats: what was refused for good is not asked again while the room stays as it is. */
  #isRefused = false;
  #error: ChatError | null = null;

  constructor(roomId: string, edges: SignalEdges, host: CrowdSignalsHost) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
    const { clock, chance, connection } = edges;
    this.#serverTime = new ServerTime(clock);
    this.#beats = new Beats(clock, chance, {
      isPicked: () => isPicked(host.crowd()?.beatOneIn ?? 1, this.#fraction(beatPicking)),
      isHere: () => connection.getSnapshot() === 'live',
      beat: () => void this.#beat(),
    });
    this.#reports = new ReactionReports(clock, chance, {
      crowdSize: () => host.crowd()?.audience ?? this.#room?.expectedAudience ?? 0,
      oneIn: () => host.crowd()?.reactionOneIn ?? 1,
      pickingFraction: () => this.#fraction(reactionPicking),
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
    const counts = room !== null && isCounted(room);
    this.#isRefused &&= counts;
    if (counts && !this.#isRefused) this.#beats.start();
    else this.#beats.stop();
    if (room === null || !takesReactions(room)) this.#reports.stop();
  }

  /** A tick as it comes: what a snapshot tells of reactions is over. */
  hear(tick: Tick): void {
    this.#serverTime.hear(tick.id);
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

  /** Whatever passes by itself is left to the next minute. */
  async #beat(): Promise<void> {
    const outcome = await this.#edges.transport.beat(this.#roomId);
    if (outcome.ok || !isForGood(outcome.error)) return;
    this.#isRefused = true;
    this.#beats.stop();
  }

  async #report(counts: Readonly<Record<string, number>>): Promise<void> {
    const takeBack = this.#own.report(counts, this.#edges.clock.now());
    const outcome = await this.#edges.transport.sendReactions(this.#roomId, counts);
    if (outcome.ok) return;
    // Without an answer it may have been counted.
    if (outcome.error.code !== 'UNREACHABLE') takeBack();
    if (isForGood(outcome.error) || outcome.error.code === 'UNEXPECTED') this.#fail(outcome.error);
  }

  /** Whoever is signed out is refused whatever they send. */
  #fraction(period: number): number {
    const account = this.#edges.account.getSnapshot();
    const userId = account.kind === 'signed-in' ? account.userId : '';
    return pickingFraction(userId, this.#serverTime.now(), period);
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

/** That the room has closed is told by a tick as well, and it may open again. */
const isForGood = ({ code }: ChatError): boolean => code !== 'ROOM_CLOSED' && recoveryOf(code) === 'give-up';
