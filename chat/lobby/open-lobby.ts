import { KeptObservation, unreadableDelay } from '../feed';
import type { ChatError, Outcome, Room, RoomChange, RoomDraft } from '../model';
import type { Lobby, LobbyView } from '../ports';
import { newerRoom } from '../room-version';
import { KeptRead, Timers } from '../schedule';
import { viewInterval, type SessionEdges } from '../session-edges';
import { PacedStore } from '../store';

export function openLobby(edges: SessionEdges): Lobby {
  return new OpenLobby(edges);
}

/** The confirmations of the subscriptions arrive together; one read serves them all. */
const ackGathering = 50;

class OpenLobby implements Lobby {
  readonly #observation: KeptObservation<Room>;
  readonly #rooms: KeptRead<readonly Room[]>;
  readonly #store: PacedStore<LobbyView>;
  readonly #timers: Timers<'read'>;
  readonly #edges: SessionEdges;
  /** Of the room that is being made: the same until it is there, whatever becomes of the answer. */
  #newRoomId: string | null = null;
  #byId: ReadonlyMap<string, Room> = new Map();
  #isLoaded = false;
  #error: ChatError | null = null;

  constructor(edges: SessionEdges) {
    const { clock, chance, transport } = edges;
    this.#edges = edges;
    this.#timers = new Timers(clock);
    this.#rooms = new KeptRead(
      () => transport.readRooms(),
      clock,
      chance,
      () => this.#receive(this.#rooms.value),
    );
    this.#observation = new KeptObservation<Room>(
      (observer) =>
        transport.observeRooms({
          ...observer,
          window: (rooms) => observer.window({ posts: rooms, isWhole: true }),
          missed: () => observer.missed('any'),
        }),
      edges,
      {
        window: (page) => this.#receive(page.posts),
        missed: () => {
          if (!this.#timers.has('read'))
            this.#timers.set('read', unreadableDelay(chance), () => this.#rooms.load());
        },
        received: (rooms) => this.#receive(rooms),
        // Rooms are few, so what may have been missed is simply read again.
        acked: () => this.#timers.set('read', ackGathering, () => this.#rooms.load()),
        interrupted: () => this.#timers.cancel('read'),
        troubled: (error) => this.#fail(error),
        gaveUp: (error) => this.#fail(error),
      },
    );
    this.#store = new PacedStore(() => this.#view(), clock, viewInterval);
    this.#observation.start();
  }

  getSnapshot = (): LobbyView => this.#store.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  async createRoom(draft: RoomDraft): Promise<Outcome<Room>> {
    const { transport, ids } = this.#edges;
    this.#newRoomId ??= ids.nonce();
    const roomId = this.#newRoomId;
    const made = await transport.createRoom(roomId, draft);
    // A try of which the answer got lost has made it: what was entered since then is set now.
    const isThere = !made.ok && made.error.code === 'ALREADY_THERE';
    const outcome = isThere ? await transport.changeRoom(roomId, draft) : made;
    if (outcome.ok) this.#newRoomId = null;
    return this.#take(outcome);
  }

  async changeRoom(roomId: string, change: RoomChange): Promise<Outcome<Room>> {
    return this.#take(await this.#edges.transport.changeRoom(roomId, change));
  }

  close(): void {
    this.#observation.close();
    this.#rooms.close();
    this.#timers.cancelAll();
    this.#store.close();
  }

  /** What one did oneself shows at once, without waiting to hear of it. */
  #take(outcome: Outcome<Room>): Outcome<Room> {
    if (!outcome.ok) return outcome;
    this.#receive([outcome.value]);
    this.#store.showNow();
    return outcome;
  }

  #receive(rooms: readonly Room[] | null): void {
    if (rooms === null) return;
    const byId = new Map(this.#byId);
    for (const room of rooms) {
      byId.set(room.id, newerRoom(byId.get(room.id) ?? room, room));
      this.#edges.knownRooms.learn(room);
    }
    this.#byId = byId;
    this.#isLoaded = true;
    this.#error = null;
    this.#store.changed();
  }

  #fail(error: ChatError): void {
    this.#error = error;
    this.#store.changed();
  }

  #view(): LobbyView {
    const phase = this.#isLoaded ? 'ready' : this.#error === null ? 'loading' : 'failed';
    const rooms = Object.freeze([...this.#byId.values()].filter(isListed).sort(byNewestStart));
    return { phase, rooms, error: this.#error };
  }
}

/** One that became unlisted is held on to, so that an older version that comes later doesn't list it again. */
function isListed({ visibility }: Room): boolean {
  return visibility === 'PUBLIC';
}

function byNewestStart(left: Room, right: Room): number {
  if (left.startsAt !== right.startsAt) return left.startsAt < right.startsAt ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}
