import { makeChatError } from '../../chat/failures';
import type { Outcome } from '../../chat/model';
import type {
  Cancel,
  Chance,
  Clock,
  ConnectionState,
  RoomSnapshot,
  Store,
  TickObserver,
} from '../../chat/ports';
import { sampleRoom, settle } from '../../chat/testing';
import { TickedFeed, type CrowdSize } from '../../chat/ticked-feed';
import type { Tick } from '../../chat/ticks';
import type { Agenda } from './agenda';
import { HeldList } from './held-list';
import { assumedTimes } from './limits';
import type { SnapshotCache } from './snapshot-cache';

export interface ReaderWorld {
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly snapshots: SnapshotCache;
  /** What a reader knows of the crowd by now. */
  size(): CrowdSize;
}

const room = sampleRoom({ delivery: 'BROADCAST' });

/** One reader with the page's own feed, on a network and with a server that are simulated. */
export class SampledReader {
  readonly list = new HeldList();
  snapshotReads = 0;
  readonly #world: ReaderWorld;
  readonly #feed: TickedFeed;
  readonly #listeners = new Set<() => void>();
  #connection: ConnectionState = 'connecting';
  /** Null while nothing would reach it. */
  #observer: TickObserver | null = null;

  constructor(world: ReaderWorld) {
    this.#world = world;
    const connection: Store<ConnectionState> = {
      getSnapshot: () => this.#connection,
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
    this.#feed = new TickedFeed(
      {
        observe: (observer) => this.#observe(observer),
        read: () => this.#read(),
        isMissing: () => this.list.hasHole,
        size: () => world.size(),
        turn: { take: (_size, drawn) => drawn },
      },
      { connection, returns: never, clock: clockOf(world.agenda), chance: world.chance },
      {
        tick: (tick) => this.list.see({ kind: 'tick', tick }),
        snapshot: (snapshot) => this.list.see({ kind: 'snapshot', snapshot }),
        elsewhere: () => undefined,
        changed: () => undefined,
      },
    );
  }

  /** By the lobby, so that it knows how many are to come. */
  come(): void {
    this.#feed.start(this.#world.agenda.now);
  }

  get isCaughtUp(): boolean {
    return this.#feed.condition.isCaughtUp;
  }

  /** A tick comes to where this reader's socket would be. */
  hear(tick: Tick): void {
    this.#observer?.received(tick);
  }

  /** The server ends the connection. */
  lose(): void {
    if (this.#observer !== null) this.#become('interrupted');
  }

  goOffline(): void {
    this.#become('offline');
  }

  comeBack(): void {
    this.#become('connecting');
  }

  leave(): void {
    this.#feed.close();
  }

  #become(connection: ConnectionState): void {
    this.#connection = connection;
    for (const listener of this.#listeners) listener();
  }

  #observe(observer: TickObserver): Cancel {
    const { agenda } = this.#world;
    let isLeft = false;
    agenda.add(agenda.now + assumedTimes.connect, () => {
      if (isLeft || this.#connection === 'offline') return;
      this.#observer = observer;
      this.#become('live');
      observer.acked();
    });
    return () => {
      isLeft = true;
      if (this.#observer === observer) this.#observer = null;
    };
  }

  #read(): Promise<Outcome<RoomSnapshot>> {
    const { agenda, snapshots } = this.#world;
    return new Promise((resolve) => {
      agenda.add(agenda.now + assumedTimes.query, (now) => {
        this.snapshotReads += 1;
        const isReached = this.#connection !== 'offline';
        resolve(
          isReached
            ? { ok: true, value: { ...snapshots.read(now), room, pinned: null, crowd: null } }
            : { ok: false, error: makeChatError('read this room', 'UNREACHABLE') },
        );
        agenda.waitFor(settle());
      });
    });
  }
}

const never = { subscribe: () => () => undefined };

function clockOf(agenda: Agenda): Clock {
  return {
    now: () => agenda.now,
    isoNow: () => new Date(agenda.now).toISOString(),
    timeOf: (iso) => Date.parse(iso),
    after(milliseconds, run) {
      let isCancelled = false;
      agenda.add(agenda.now + milliseconds, () => {
        if (!isCancelled) run();
      });
      return () => {
        isCancelled = true;
      };
    },
  };
}
