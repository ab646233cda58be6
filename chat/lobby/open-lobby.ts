import { KeptObservation, unreadableDelay } from '../feed';
import { maximumPageSize } from '../limits';
import type { ChatError, Outcome, Room, RoomChange, RoomDraft, RoomStatus } from '../model';
import type { Lobby, LobbyView } from '../ports';
import { KeptRead, Timers } from '../schedule';
import { viewInterval, type SessionEdges } from '../session-edges';
import { PacedStore } from '../store';
import { HeldRooms, type Heard } from './held-rooms';
import { noMore, RoomPages } from './room-pages';

export function openLobby(edges: SessionEdges): Lobby {
  return new OpenLobby(edges);
}

/** The confirmations of the subscriptions arrive together; one read serves them all. */
const ackGathering = 50;

class OpenLobby implements Lobby {
  readonly #observation: KeptObservation<Room>;
  readonly #newest: KeptRead<NewestRooms>;
  readonly #held = new HeldRooms();
  readonly #pages: RoomPages;
  readonly #store: PacedStore<LobbyView>;
  readonly #timers: Timers<'read'>;
  readonly #edges: SessionEdges;
  #lastNewest: NewestRooms | null = null;
  /** Whether the rooms that start last are all there are; null until they have come. */
  #isWhole: boolean | null = null;
  #error: ChatError | null = null;

  constructor(edges: SessionEdges) {
    const { clock, chance, transport } = edges;
    this.#edges = edges;
    this.#timers = new Timers(clock);
    this.#newest = new KeptRead(
      () => this.#readNewest(),
      clock,
      chance,
      () => this.#receiveNewest(this.#newest.value),
    );
    this.#pages = new RoomPages(
      transport,
      (rooms) => this.#take(rooms, () => this.#held.learn(rooms)),
      () => this.#store.changed(),
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
        window: (page) => this.#receiveNewest({ rooms: page.posts, before: new Map() }),
        missed: () => {
          if (!this.#timers.has('read'))
            this.#timers.set('read', unreadableDelay(chance), () => this.#newest.load());
        },
        received: (rooms) => this.#hear(rooms),
        // Rooms are few, so what may have been missed is simply read again.
        acked: () => this.#timers.set('read', ackGathering, () => this.#newest.load()),
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

  planRoom(): (draft: RoomDraft) => Promise<Outcome<Room>> {
    const { transport, ids } = this.#edges;
    // One for each plan, whatever becomes of the answers.
    const roomId = ids.nonce();
    return async (draft) => {
      const made = await transport.createRoom(roomId, draft);
      // A try of which the answer got lost has made it: what was entered since then is set now.
      const isThere = !made.ok && made.error.code === 'ALREADY_THERE';
      return this.#done(isThere ? await transport.changeRoom(roomId, draft) : made);
    };
  }

  async changeRoom(roomId: string, change: RoomChange): Promise<Outcome<Room>> {
    return this.#done(await this.#edges.transport.changeRoom(roomId, change));
  }

  loadMore(status: RoomStatus): void {
    this.#pages.loadMore(status);
  }

  close(): void {
    this.#observation.close();
    this.#newest.close();
    this.#pages.close();
    this.#timers.cancelAll();
    this.#store.close();
  }

  /** What one did oneself shows at once, without waiting to hear of it. */
  #done(outcome: Outcome<Room>): Outcome<Room> {
    if (!outcome.ok) return outcome;
    this.#hear([outcome.value]);
    this.#store.showNow();
    return outcome;
  }

  async #readNewest(): Promise<Outcome<NewestRooms>> {
    const before = this.#held.heard;
    const outcome = await this.#edges.transport.readRooms();
    return outcome.ok ? { ok: true, value: { rooms: outcome.value, before } } : outcome;
  }

  /** Where the page is full, what is live or comes next may not be on it: then each status has pages of its own. */
  #receiveNewest(newest: NewestRooms | null): void {
    if (newest === null || newest === this.#lastNewest) return;
    this.#lastNewest = newest;
    const { rooms, before } = newest;
    this.#isWhole = rooms.length < maximumPageSize;
    if (!this.#isWhole) this.#pages.refresh();
    this.#take(rooms, () => this.#held.read(rooms, before));
  }

  #hear(rooms: readonly Room[]): void {
    this.#take(rooms, () => this.#held.hear(rooms));
  }

  #take(rooms: readonly Room[], hold: () => void): void {
    for (const room of rooms) this.#edges.knownRooms.learn(room);
    hold();
    this.#error = null;
    this.#store.changed();
  }

  #fail(error: ChatError): void {
    this.#error = error;
    this.#store.changed();
  }

  #view(): LobbyView {
    const inPages = this.#isWhole === false ? this.#pages : null;
    const rooms = this.#held.listed(inPages?.ids);
    const isRead = inPages?.isRead ?? this.#isWhole !== null;
    const phase = isRead || rooms.length > 0 ? 'ready' : this.#error === null ? 'loading' : 'failed';
    return { phase, rooms, more: inPages?.more ?? noMore, error: this.#error };
  }
}

interface NewestRooms {
  readonly rooms: readonly Room[];
  /** What had been heard when the read of them began. */
  readonly before: Heard;
}
