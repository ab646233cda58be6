import { floorId, LiveFeed, type FeedCondition } from '../feed';
import { messageKind } from '../message-list';
import type { Message, Outcome, Room, RoomDelivery } from '../model';
import type { DiscardedPost, FeedObserver, Page, RoomObserver, RoomSnapshot } from '../ports';
import { heldStretches } from '../post-list';
import { Timers } from '../schedule';
import type { SessionEdges } from '../session-edges';
import { TickedFeed } from '../ticked-feed';
import type { Tick, TickedList, TickedListEvent } from '../ticks';
import { OwnTurn } from './own-turn';

type FollowedRoom = Pick<Room, 'delivery' | 'expectedAudience' | 'startsAt'>;

export interface RoomFeedsHost {
  /** What is held by now. */
  held(): TickedList;
  dispatch(event: TickedListEvent): void;
  roomChanged(room: Room): void;
  discarded(post: DiscardedPost): void;
  judged(): void;
  /** It may be in another delivery than is known here. */
  roomDoubted(): void;
  ticked(tick: Tick): void;
  snapshotRead(snapshot: RoomSnapshot): void;
  /** How many are here; null before they were counted. */
  audience(): number | null;
  changed(): void;
}

/** Milliseconds for which both deliveries are heard when one takes over: what is on its way still comes by the old one. */
const overlapTime = 5_000;

/** What was stored so shortly before the old delivery ended may not have been heard by it. */
const lateness = 2_000;

/**
 * Brings what happens in one room, by whichever delivery the room is in, into one list. When that changes the old one
 * stays until the new one has caught up, so that nothing is missed; the list takes what both tell once.
 */
export class RoomFeeds {
  /** Of this person, where a crowd enters. */
  readonly turn: OwnTurn;
  readonly #roomId: string;
  readonly #edges: SessionEdges;
  readonly #host: RoomFeedsHost;
  readonly #timers: Timers<'leave'>;
  #delivery: RoomDelivery | null = null;
  #room: FollowedRoom | null = null;
  readonly #openedAt: number;
  /** Of who came by a link: what was read to know the room, until it is shown. */
  #first: RoomSnapshot | null = null;
  #live: LiveFeed<Message> | null = null;
  #ticked: TickedFeed | null = null;
  /** Up to here ticks told or counted everything. */
  #toldUpTo: string | null = null;
  /** From here on both deliveries were heard. */
  #overlapFrom: string | null = null;
  #isClosed = false;

  constructor(roomId: string, edges: SessionEdges, host: RoomFeedsHost) {
    this.turn = new OwnTurn(roomId, edges);
    this.#roomId = roomId;
    this.#edges = edges;
    this.#host = host;
    this.#timers = new Timers(edges.clock);
    this.#openedAt = edges.clock.now();
  }

  get condition(): FeedCondition {
    const wanted = this.#wanted?.condition ?? unstarted;
    const other = this.#other?.condition ?? unstarted;
    return {
      isLoaded: wanted.isLoaded || other.isLoaded,
      isHearing: wanted.isHearing || other.isHearing,
      isCaughtUp: wanted.isCaughtUp || other.isCaughtUp,
      error: wanted.error,
      isOver: wanted.isOver,
      isBanned: wanted.isBanned,
    };
  }

  /** A room in standard delivery is entered at once. */
  get awaitsTurn(): boolean {
    return this.turn.isAwaited && this.#delivery !== 'STANDARD';
  }

  /**
   * The room as it is now, for who knows nothing of it: with what is written in it, in one read that the server keeps for
   * everybody.
   */
  async readFirst(): Promise<Outcome<Room | null>> {
    const outcome = await this.#edges.transport.readSnapshot(this.#roomId);
    if (outcome.ok) {
      this.#first = outcome.value;
      return { ok: true, value: outcome.value.room };
    }
    return outcome.error.code === 'ROOM_NOT_FOUND' ? { ok: true, value: null } : outcome;
  }

  /** What the room is now; the first time it says which delivery to begin with. */
  follow(room: FollowedRoom): void {
    this.#room = room;
    const { delivery } = room;
    if (this.#isClosed || delivery === this.#delivery) return;
    const isFirst = this.#delivery === null;
    this.#delivery = delivery;
    this.#timers.cancelAll();
    const first = this.#first;
    this.#first = null;
    if (delivery === 'BROADCAST' && this.#ticked === null) this.#startTicked(isFirst, first);
    if (delivery === 'STANDARD' && this.#live === null)
      this.#startLive(first === null ? this.#joint() : pageOf(first), isFirst);
    this.#settle();
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
    this.#live?.close();
    this.#ticked?.close();
  }

  get #wanted(): LiveFeed<Message> | TickedFeed | null {
    return this.#delivery === 'BROADCAST' ? this.#ticked : this.#live;
  }

  get #other(): LiveFeed<Message> | TickedFeed | null {
    return this.#delivery === 'BROADCAST' ? this.#live : this.#ticked;
  }

  /** A post that is held up to which nothing is missing, unless ticks are. */
  #joint(): Page<Message> | null {
    const told = this.#toldUpTo;
    if (this.#ticked?.condition.isCaughtUp !== true || told === null) return null;
    const { posts } = this.#host.held().messages.list;
    const post = posts.inOrder.filter(({ messageId }) => messageId <= told).at(-1);
    return post === undefined ? null : { posts: [post], isWhole: false };
  }

  #startTicked(isFirst: boolean, first: RoomSnapshot | null): void {
    this.#overlapFrom = null;
    const { transport } = this.#edges;
    this.#ticked = new TickedFeed(
      {
        observe: (observer) => transport.observeTicks(this.#roomId, observer),
        read: () => transport.readSnapshot(this.#roomId),
        isMissing: () => isMissing(this.#host.held()),
        size: () => ({
          expected: this.#room?.expectedAudience ?? null,
          here: this.#host.audience(),
          startsAt: this.#edges.clock.timeOf(this.#room?.startsAt ?? ''),
        }),
        turn: this.turn,
      },
      this.#edges,
      {
        tick: (tick) => this.#hearTick(tick),
        snapshot: (snapshot) => this.#takeSnapshot(snapshot),
        elsewhere: () => this.#host.roomDoubted(),
        changed: () => this.#settle(),
      },
    );
    this.#ticked.start(isFirst ? this.#openedAt : this.#edges.clock.now(), first);
  }

  #hearTick(tick: Tick): void {
    this.#toldUpTo = laterOf(this.#toldUpTo, tick.to);
    if (this.#live !== null && tick.from !== null)
      this.#overlapFrom =
        this.#overlapFrom === null || tick.from < this.#overlapFrom ? tick.from : this.#overlapFrom;
    this.#host.dispatch({ kind: 'tick', tick });
    this.#host.ticked(tick);
  }

  #takeSnapshot(snapshot: RoomSnapshot): void {
    const { ticks, posts } = snapshot;
    const told = [posts.at(-1)?.messageId ?? null, ...ticks.map(({ to }) => to)];
    this.#toldUpTo = told.reduce(laterOf, this.#toldUpTo);
    const joins = this.#live?.isWhole === true;
    this.#host.dispatch({ kind: 'snapshot', snapshot, joins });
    this.#host.snapshotRead(snapshot);
  }

  /** @param known null if what is held is not worth going on from */
  #startLive(known: Page<Message> | null, isFirst: boolean): void {
    let startsAnew = known === null && !isFirst;
    const { transport, connection, clock, chance, revival } = this.#edges;
    this.#live = new LiveFeed<Message>(
      {
        idOf: (message) => messageKind.idOf(message),
        read: (range) => transport.readMessages(this.#roomId, range),
        held: () => heldStretches(this.#host.held().messages.list),
        observe: (observer) => transport.observeRoom(this.#roomId, this.#roomObserver(observer)),
      },
      { connection, revival, clock, chance },
      {
        posts: (event) => {
          const isFirst = event.kind === 'window' && startsAnew;
          startsAnew &&= !isFirst;
          this.#host.dispatch(isFirst ? { ...event, kind: 'reset' } : event);
          if (event.kind !== 'received' || event.isWhole === true) this.#cover(event.posts);
        },
        // The room itself may have changed while nothing was heard.
        repaired: () => this.#host.roomDoubted(),
        changed: () => this.#settle(),
      },
    );
    this.#live.start(known);
  }

  #roomObserver(observer: FeedObserver<Message>): RoomObserver {
    return {
      ...observer,
      discarded: (post) => this.#host.discarded(post),
      judged: () => this.#host.judged(),
      answered: (count) => this.#host.dispatch({ kind: 'answered', count }),
      reacted: (reactions) => this.#host.dispatch({ kind: 'reacted', reactions }),
      roomChanged: (room) => this.#host.roomChanged(room),
    };
  }

  /** All of a page is held, with what ticks left out of it. */
  #cover(posts: readonly Message[]): void {
    const [first] = posts;
    const last = posts.at(-1);
    if (first !== undefined && last !== undefined)
      this.#host.dispatch({ kind: 'covered', from: first.messageId, to: last.messageId });
  }

  /** Once the delivery that is wanted has caught up, the other one is left. */
  #settle(): void {
    if (this.#isClosed) return;
    if (this.#other === null || this.#wanted?.condition.isCaughtUp !== true) this.#timers.cancel('leave');
    else if (!this.#timers.has('leave')) this.#timers.set('leave', overlapTime, () => this.#leaveOther());
    this.#host.changed();
  }

  #leaveOther(): void {
    if (this.#delivery === 'BROADCAST') {
      const isWhole = this.#live?.isWhole === true;
      this.#live?.close();
      this.#live = null;
      const newest = this.#host.held().messages.list.posts.newestId;
      const from = this.#overlapFrom;
      if (isWhole && newest !== undefined && from !== null)
        this.#host.dispatch({ kind: 'covered', from, to: floorId(newest, lateness) });
    } else {
      this.#ticked?.close();
      this.#ticked = null;
      this.#toldUpTo = null;
      this.#host.dispatch({ kind: 'unticked' });
    }
    this.#host.changed();
  }
}

const pageOf = ({ posts, reachesStart }: RoomSnapshot): Page<Message> => ({ posts, isWhole: reachesStart });

const unstarted: FeedCondition = {
  isLoaded: false,
  isHearing: false,
  isCaughtUp: false,
  error: null,
  isOver: false,
  isBanned: false,
};

const isMissing = ({ solidUpTo, missingUpTo }: TickedList): boolean =>
  solidUpTo === null || missingUpTo !== null;

const laterOf = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other;
