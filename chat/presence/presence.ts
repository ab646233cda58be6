import { recoveryOf } from '../failures';
import type { ChatError, Room } from '../model';
import { beatPicking, isPicked, pickingFraction } from '../picking';
import type { Edges } from '../ports';
import { Beats } from './beats';
import { ServerTime } from './server-time';

type PresenceEdges = Pick<Edges, 'account' | 'clock' | 'chance' | 'connection' | 'transport'>;

export interface PresenceHost {
  /** Of as many as the server announced one beats. */
  beatOneIn(): number;
}

/** Whose beats are counted (docs/spec/signals.md). */
const isCounted = ({ delivery, status }: Room): boolean => delivery === 'BROADCAST' && status !== 'CLOSED';

/** Says once a minute that one is here, if one is picked. */
export class Presence {
  readonly #roomId: string;
  readonly #edges: PresenceEdges;
  readonly #beats: Beats;
  readonly #serverTime: ServerTime;
  /** What was refused for good is not asked again while the room stays as it is. */
  #isRefused = false;

  constructor(roomId: string, edges: PresenceEdges, host: PresenceHost) {
    this.#roomId = roomId;
    this.#edges = edges;
    const { clock, chance, connection } = edges;
    this.#serverTime = new ServerTime(clock);
    this.#beats = new Beats(clock, chance, {
      isPicked: () => isPicked(host.beatOneIn(), this.pickingFraction(beatPicking)),
      isHere: () => connection.getSnapshot() === 'live',
      beat: () => void this.#beat(),
    });
  }

  follow(room: Room | null): void {
    const counts = room !== null && isCounted(room);
    this.#isRefused &&= counts;
    if (counts && !this.#isRefused) this.#beats.start();
    else this.#beats.stop();
  }

  /** When a tick was made, in milliseconds since the epoch at the server. */
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
    this.follow(null);
  }

  /** Whatever passes by itself is left to the next minute. */
  async #beat(): Promise<void> {
    const outcome = await this.#edges.transport.beat(this.#roomId);
    if (outcome.ok || !isForGood(outcome.error)) return;
    this.#isRefused = true;
    this.#beats.stop();
  }
}

/** That the room has closed is told in another way as well, and it may open again. */
export const isForGood = ({ code }: ChatError): boolean =>
  code !== 'ROOM_CLOSED' && recoveryOf(code) === 'give-up';
