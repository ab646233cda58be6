import type { FeedCondition } from '../feed';
import type { ChatError, Outcome } from '../model';
import type { Cancel, RoomSnapshot, TickObserver } from '../ports';
import { Timers } from '../schedule';
import type { Tick } from '../ticks';
import { lateEntry, planEntry, readDelay, waitingInterval, type CrowdSize } from './crowd-size';
import { snapshotAge, SnapshotReads } from './snapshot-reads';
import { TickSubscription, type SubscriptionEdges } from './tick-subscription';

/** When it is somebody's turn to read a room that a crowd enters, and then to connect: by their own clock. */
export interface Turn {
  readonly readAt: number;
  readonly connectAt: number;
}

/** Where the ticks of one room come from, and what is known of it here. */
export interface TickSource {
  observe(observer: TickObserver): Cancel;
  read(): Promise<Outcome<RoomSnapshot>>;
  /** Ticks are missing in what is held. */
  isMissing(): boolean;
  size(): CrowdSize;
  /** What was drawn earlier for the same plan counts, instead of what is drawn now. */
  turn: { take(size: CrowdSize, drawn: Turn): Turn };
}

export interface TickedFeedListener {
  tick(tick: Tick): void;
  /** A snapshot of a room that is in broadcast delivery. */
  snapshot(snapshot: RoomSnapshot): void;
  /** The server's snapshot is of before the room came into broadcast delivery, or of after. */
  elsewhere(): void;
  changed(): void;
}

/**
 * Brings what happens in a room in broadcast delivery: ticks as they come, and a snapshot for whatever was missed. The
 * rules of docs/spec/ticks.md.
 */
export class TickedFeed {
  readonly #source: TickSource;
  readonly #edges: SubscriptionEdges;
  readonly #listener: TickedFeedListener;
  readonly #subscription: TickSubscription;
  readonly #reads: SnapshotReads;
  readonly #timers: Timers<'wait'>;
  #isLoaded = false;
  #isListening = false;
  #isClosed = false;
  #error: ChatError | null = null;
  #isOver = false;
  /** When this person came, the chance by which they enter, and when they learnt of the crowd if that was by a read. */
  #entry: { readonly cameAt: number; readonly fraction: number; readonly readAt: number | null } = unentered;

  constructor(source: TickSource, edges: SubscriptionEdges, listener: TickedFeedListener) {
    this.#source = source;
    this.#edges = edges;
    this.#listener = listener;
    this.#timers = new Timers(edges.clock);
    const gaveUp = (error: ChatError): void => this.#giveUp(error);
    const troubled = (error: ChatError): void => this.#trouble(error);
    this.#reads = new SnapshotReads(() => source.read(), edges.clock, edges.chance, {
      snapshot: (snapshot) => this.#receive(snapshot),
      settled: () => listener.changed(),
      failed: troubled,
      gaveUp,
    });
    this.#subscription = new TickSubscription(
      (observer) => source.observe(observer),
      edges,
      () => source.size(),
      {
        tick: (tick) => this.#hear(tick),
        doubted: () => this.#reads.want(snapshotAge + readDelay(source.size(), edges.chance)),
        acked: () => this.#confirmed(),
        interrupted: () => this.#interrupted(),
        troubled,
        gaveUp,
      },
    );
  }

  get condition(): FeedCondition {
    const isWhole = this.#reads.isIdle && !this.#source.isMissing();
    const { isConfirmed: isHearing, isBanned } = this.#subscription;
    const isCaughtUp = this.#isLoaded && isHearing && isWhole;
    const [isLoaded, error, isOver] = [this.#isLoaded, this.#error, this.#isOver];
    return { isLoaded, isHearing, isCaughtUp, error, isOver, isBanned };
  }

  /**
   * The snapshot comes first: it shows the room, and says for how many to wait before one listens.
   * @param cameAt when this person opened the room
   * @param first a snapshot that was read already
   */
  start(cameAt: number, first: RoomSnapshot | null = null): void {
    const { chance, clock } = this.#edges;
    this.#entry = { cameAt, fraction: chance.fraction(), readAt: first === null ? null : clock.now() };
    if (first === null) this.#reads.want(this.#until(this.#turn().readAt));
    else if (!this.#receive(first)) this.#reads.want(this.#until(this.#drawn().readAt));
  }

  close(): void {
    this.#isClosed = true;
    this.#timers.cancelAll();
    this.#reads.close();
    this.#subscription.close();
  }

  #hear(tick: Tick): void {
    this.#listener.tick(tick);
    if (this.#source.isMissing() && this.#reads.isIdle)
      this.#reads.want(readDelay(this.#source.size(), this.#edges.chance));
  }

  #receive(snapshot: RoomSnapshot): boolean {
    if (snapshot.room.delivery !== 'BROADCAST') {
      this.#listener.elsewhere();
      return false;
    }
    this.#isLoaded = true;
    this.#error = null;
    this.#listener.snapshot(snapshot);
    this.#listen();
    return !this.#source.isMissing();
  }

  #listen(): void {
    if (this.#isListening || this.#isClosed) return;
    this.#isListening = true;
    this.#readWhileWaiting(waitingInterval(this.#source.size()));
    this.#subscription.start(this.#until(this.#turn().connectAt));
  }

  #turn(): Turn {
    const { cameAt, fraction, readAt } = this.#entry;
    const size = this.#source.size();
    if (readAt === null) return this.#source.turn.take(size, this.#drawn());
    const connectAt = cameAt + lateEntry(size, cameAt, readAt, fraction);
    return this.#source.turn.take(size, { readAt, connectAt });
  }

  /** By what is known now: who is here already need not be waited for. */
  #drawn(): Turn {
    const { cameAt, fraction } = this.#entry;
    const { readAfter, connectAfter } = planEntry(this.#source.size(), cameAt, fraction);
    return { readAt: cameAt + readAfter, connectAt: cameAt + connectAfter };
  }

  #until(moment: number): number {
    return Math.max(0, moment - this.#edges.clock.now());
  }

  /** Ticks that were made before are in a snapshot that is not older than this moment. */
  #confirmed(): void {
    this.#timers.cancelAll();
    this.#error = null;
    this.#reads.want(snapshotAge);
    this.#listener.changed();
  }

  #interrupted(): void {
    this.#reads.cancel();
    if (this.#subscription.isBanned) {
      this.#timers.cancelAll();
      this.#listener.changed();
      return;
    }
    // It may be that everybody was cut off at this moment: each begins at some moment of their own.
    const { chance } = this.#edges;
    this.#readWhileWaiting(waitingInterval(this.#source.size()) * chance.fraction());
    this.#listener.changed();
  }

  /** Who waits for their turn to connect sees the room move all the same. */
  #readWhileWaiting(delay: number): void {
    this.#timers.set('wait', delay, () => {
      if (this.#edges.connection.getSnapshot() !== 'offline') this.#reads.want(0);
      this.#readWhileWaiting(waitingInterval(this.#source.size()));
    });
  }

  #trouble(error: ChatError): void {
    this.#error = error;
    this.#listener.changed();
  }

  #giveUp(error: ChatError): void {
    this.close();
    this.#error = error;
    this.#isOver = true;
    this.#listener.changed();
  }
}

const unentered = { cameAt: 0, fraction: 0, readAt: null };
