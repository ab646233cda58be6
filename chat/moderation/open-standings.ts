import { KeptObservation } from '../feed';
import type { AuditEntry, Standing } from '../model';
import type { Cancel, KnownStanding, KnownStandings, ModeratedRoom } from '../ports';
import { Lookout, type Seen } from '../schedule';
import { Listeners } from '../store';

interface StandingsHost {
  /** A measure was taken, by whomever. */
  told(standing: Standing): void;
  /** From here on measures are heard; before that some may have been missed. */
  acked(): void;
}

/**
 * Who is banned or muted in a room, as far as the page knows: by what its lists hold, by the measures that are told while
 * somebody listens, and by the newest page of the log, which says those of before. Nobody is asked for by themselves.
 */
export class OpenStandings implements KnownStandings {
  readonly #room: ModeratedRoom;
  readonly #host: StandingsHost;
  readonly #lookout: Lookout;
  readonly #listeners = new Listeners();
  #known: ReadonlyMap<string, KnownStanding> = new Map();
  #observation: KeptObservation<Standing> | null = null;

  constructor(room: ModeratedRoom, host: StandingsHost) {
    this.#room = room;
    this.#host = host;
    this.#lookout = new Lookout(room, () => this.#readLog(), 'told');
  }

  getSnapshot = (): ReadonlyMap<string, KnownStanding> => this.#known;

  /** Measures are heard for as long as somebody listens. */
  subscribe = (listener: () => void): Cancel => {
    const leaveListeners = this.#listeners.add(listener);
    // The log is read with the confirmation, so that nothing lies between the two.
    const leaveLookout = this.#lookout.watch(true);
    this.#observation ??= this.#observe();
    return () => {
      leaveLookout();
      leaveListeners();
      if (this.#listeners.isEmpty) this.#end();
    };
  };

  /** As people's rows have it. */
  learn(standings: readonly Standing[]): void {
    const { clock } = this.#room;
    this.#take(
      standings.map(({ userId, bannedAt, mutedUntil, updatedAt }) => [
        userId,
        {
          isBanned: bannedAt !== null,
          mutedUntil: mutedUntil === null ? null : clock.timeOf(mutedUntil),
          updatedAt,
        },
      ]),
    );
  }

  close(): void {
    this.#lookout.rest();
    this.#end();
  }

  #observe(): KeptObservation<Standing> {
    const { roomId, transport, connection, revival, clock, chance } = this.#room;
    const observation = new KeptObservation<Standing>(
      (observer) => {
        // There is nothing to begin with: the log says what was before.
        observer.window({ posts: [], isWhole: true });
        return transport.observeStandings(roomId, {
          received: (standing) => observer.received([standing]),
          missed: () => observer.missed('any'),
          acked: observer.acked,
          failed: observer.failed,
        });
      },
      { connection, revival, clock, chance },
      {
        window: () => undefined,
        received: (standings) => {
          for (const standing of standings) this.#host.told(standing);
        },
        missed: () => this.#doubt(),
        acked: () => this.#doubt(),
        interrupted: () => undefined,
        troubled: () => undefined,
        gaveUp: () => undefined,
      },
    );
    observation.start();
    return observation;
  }

  #doubt(): void {
    this.#lookout.soon();
    this.#host.acked();
  }

  #end(): void {
    this.#observation?.close();
    this.#observation = null;
  }

  async #readLog(): Promise<Seen> {
    const { roomId, transport } = this.#room;
    const outcome = await transport.readAuditEntries(roomId, null);
    if (!outcome.ok) return 'failed';
    for (const entry of [...outcome.value.items].reverse()) this.#follow(entry);
    return 'nothing-new';
  }

  /** What a measure did, unless it is known what became of the person after that. */
  #follow({ action, targetUserId, at, detail }: AuditEntry): void {
    if (targetUserId === null) return;
    const { seconds } = detail;
    const { clock } = this.#room;
    const before = this.#known.get(targetUserId) ?? { isBanned: false, mutedUntil: null };
    const take = (change: Partial<KnownStanding>): void =>
      this.#take([[targetUserId, { ...before, ...change, updatedAt: at }]]);
    if (action === 'BANNED' || action === 'UNBANNED') take({ isBanned: action === 'BANNED' });
    else if (action === 'UNMUTED') take({ mutedUntil: null });
    else if (action === 'MUTED' && typeof seconds === 'number')
      take({ mutedUntil: clock.timeOf(at) + seconds * 1_000 });
  }

  #take(standings: readonly (readonly [string, KnownStanding])[]): void {
    const newer = standings.filter(
      ([userId, { updatedAt }]) => updatedAt > (this.#known.get(userId)?.updatedAt ?? ''),
    );
    if (newer.length === 0) return;
    this.#known = new Map([...this.#known, ...newer]);
    this.#listeners.notify();
  }
}
