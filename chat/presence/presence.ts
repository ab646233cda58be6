import { arrivalDelay } from '../crowd';
import { recoveryOf } from '../failures';
import { beatsPerSecond } from '../limits';
import type { ChatError, Room } from '../model';
import { beatPicking, isPicked, pickingFraction } from '../picking';
import type { Cancel, CountedCrowd, Edges } from '../ports';
import { Beats } from './beats';
import { ServerTime } from './server-time';

type PresenceEdges = Pick<Edges, 'account' | 'clock' | 'chance' | 'connection' | 'transport'>;

export interface PresenceHost {
  /** Of as many as the server announced one beats. */
  beatOneIn(): number;
  /** How many are here, as far as it is known. */
  audience(): number;
  /** Who is here, where no tick tells it. */
  counted(crowd: CountedCrowd): void;
}

/** As many first beats are spread as if so many came at once. */
const fewest = 200;

/** Says once a minute that one is here, if one is picked. */
export class Presence {
  readonly #roomId: string;
  readonly #edges: PresenceEdges;
  readonly #host: PresenceHost;
  readonly #beats: Beats;
  readonly #serverTime: ServerTime;
  readonly #leaveConnection: Cancel;
  /** What was refused for good is not asked again while the room stays as it is. */
  #isRefused = false;

  constructor(roomId: string, edges: PresenceEdges, host: PresenceHost) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
    const { clock, chance, connection } = edges;
    this.#serverTime = new ServerTime(clock);
    this.#beats = new Beats(clock, chance, {
      isPicked: () => isPicked(host.beatOneIn(), this.pickingFraction(beatPicking)),
      isHere: () => connection.getSnapshot() === 'live',
      beat: () => void this.#beat(),
    });
    this.#leaveConnection = connection.subscribe(() => this.#beats.connectionChanged());
  }

  follow(room: Room | null): void {
    const counts = room !== null && room.status !== 'CLOSED';
    this.#isRefused &&= counts;
    if (counts && !this.#isRefused) this.#beats.start(this.#firstBeat(room));
    else this.#beats.stop();
  }

  /** What time it was when a tick was made, in milliseconds since the epoch at the server. */
  hearTime(at: number): void {
    this.#serverTime.hear(at);
  }

  /** What decides whether this person is picked now. Whoever is signed out is refused whatever they send. */
  pickingFraction(period: number): number {
    const account = this.#edges.account.getSnapshot();
    const userId = account.kind === 'signed-in' ? account.userId : '';
    return pickingFraction(userId, this.#serverTime.now(), period);
  }

  close(): void {
    this.#leaveConnection();
    this.follow(null);
  }

  /** Whatever passes by itself is left to the next minute. */
  async #beat(): Promise<void> {
    const outcome = await this.#edges.transport.beat(this.#roomId);
    if (outcome.ok && outcome.value !== null) {
      this.hearTime(outcome.value.at);
      this.#host.counted(outcome.value);
    }
    if (outcome.ok || !isForGood(outcome.error)) return;
    this.#isRefused = true;
    this.#beats.stop();
  }

  /** Where ticks tell the number it is there already; elsewhere it comes with the answer. */
  #firstBeat({ delivery, expectedAudience }: Room): number | null {
    if (delivery === 'BROADCAST') return null;
    const crowd = Math.max(fewest, expectedAudience ?? 0, this.#host.audience());
    return arrivalDelay(crowd, beatsPerSecond, this.#edges.chance.fraction());
  }
}

/** That the room has closed is told in another way as well, and it may open again. */
export const isForGood = ({ code }: ChatError): boolean =>
  code !== 'ROOM_CLOSED' && recoveryOf(code) === 'give-up';
