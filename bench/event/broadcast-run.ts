import { nothingTold } from '../../amplify/broadcast/crowd-figures';
import { keepTicks } from '../../amplify/broadcast/keep-ticks';
import type { BroadcastPorts, StoredPace, ToldTurn } from '../../amplify/broadcast/ports';
import type { TellSettings } from '../../amplify/broadcast/tell-room';
import { tellRooms } from '../../amplify/broadcast/tell-rooms';
import { broadcastSettings, pollingTime } from '../../amplify/broadcast/settings';
import type { Chance } from '../../chat/ports';
import { deliveredBytes, freshPace, type RoomState } from '../../chat/ticks';
import type { Agenda } from './agenda';
import { assumedTimes } from './limits';
import type { RoomTable, Written } from './room-table';

/** A tick that AppSync took. */
export interface PublishedTick {
  readonly at: number;
  readonly body: string;
  readonly bytes: number;
}

export interface BroadcastObserver {
  /** What who comes reads from now on. @param ticks bodies, the oldest first */
  prepared(ticks: readonly string[]): void;
  published(tick: PublishedTick): void;
  /** Everything of the batch is told. */
  told(batch: readonly Written[], at: number): void;
}

const { interval, shownPerTurn, timeoutSeconds, batchSize } = broadcastSettings;
const settings: TellSettings = { interval, shownPerTurn, longestTurn: (timeoutSeconds + 1) * 1_000 };

/** One call in so many dies while it publishes; its batch is given again. */
const deathOneIn = 400;

const room: RoomState = {
  delivery: 'BROADCAST',
  status: 'LIVE',
  isReadOnly: false,
  slowModeSeconds: 0,
  pinnedMessageId: null,
  announcement: null,
};

/**
 * The broadcast function as it is deployed, called by a stream, with tables, AppSync and time that are simulated.
 * Lambda looks for records four times a second and gives what there is, up to a batch, to one call after the other.
 */
export class BroadcastRun {
  calls = 0;
  deaths = 0;
  milliseconds = 0;
  longestCall = 0;
  paceWrites = 0;
  #pace: StoredPace = { pace: freshPace, version: 0, toldRoom: null, beginsAnew: false, crowd: nothingTold };
  #prepared: readonly string[] = [];
  #endsAt = 0;
  readonly #agenda: Agenda;
  readonly #table: RoomTable;
  readonly #chance: Chance;
  readonly #observer: BroadcastObserver;

  constructor(agenda: Agenda, table: RoomTable, chance: Chance, observer: BroadcastObserver) {
    this.#agenda = agenda;
    this.#table = table;
    this.#chance = chance;
    this.#observer = observer;
  }

  async runUntil(end: number): Promise<void> {
    while (this.#agenda.now < end) {
      const batch = this.#table.peek(this.#agenda.now - assumedTimes.stream, batchSize);
      if (batch.length > 0 && (await this.#call(batch))) {
        this.#table.take(batch.length);
        this.#observer.told(batch, this.#agenda.now);
      }
      await this.#pass(pollingTime);
    }
  }

  /** @returns whether the batch is done with */
  async #call(batch: readonly Written[]): Promise<boolean> {
    const startedAt = this.#agenda.now;
    await this.#pass(this.calls === 0 ? assumedTimes.coldStart : assumedTimes.call);
    this.calls += 1;
    this.#endsAt = this.#agenda.now + timeoutSeconds * 1_000;
    const news = {
      roomId: 'room',
      firstSequence: String(batch[0]?.sequence),
      messages: batch.map(({ record }) => record),
      leftBroadcast: false,
    };
    const failed = await tellRooms([news], this.#ports(), settings);
    const took = this.#agenda.now - startedAt;
    this.milliseconds += took;
    this.longestCall = Math.max(this.longestCall, took);
    return failed.length === 0;
  }

  #ports(): BroadcastPorts {
    return {
      readRoom: () => this.#after(assumedTimes.row, () => room),
      // Nothing is pinned here.
      readMessage: () => Promise.resolve(null),
      // The simulation counts its crowd by itself.
      readCrowd: () => Promise.resolve([]),
      readPace: () => this.#after(assumedTimes.row, () => this.#pace),
      writePace: (_, stored) => this.#after(assumedTimes.row, () => this.#writePace(stored)),
      // Three rows are read side by side before one is written.
      prepareSnapshot: (roomId, _, told) =>
        this.#after(2 * assumedTimes.row, () => this.#prepare(roomId, told)),
      publish: (roomId, body) => this.#after(assumedTimes.publish, () => this.#publish(roomId, body)),
      now: () => this.#agenda.now,
      wait: (milliseconds) => this.#after(milliseconds, () => undefined),
      remaining: () => this.#endsAt - this.#agenda.now,
    };
  }

  #writePace(stored: StoredPace): boolean {
    this.paceWrites += 1;
    if (stored.version !== this.#pace.version) return false;
    this.#pace = { ...stored, version: stored.version + 1 };
    return true;
  }

  #prepare(roomId: string, told: ToldTurn | null): boolean {
    this.#prepared = keepTicks(roomId, this.#prepared, told?.ticks ?? []);
    this.#observer.prepared(this.#prepared);
    return true;
  }

  #publish(roomId: string, body: string): void {
    this.#observer.published({ at: this.#agenda.now, body, bytes: deliveredBytes(roomId, body) });
    if (this.#chance.fraction() * deathOneIn >= 1) return;
    this.deaths += 1;
    throw new Error('unable to go on; the function died');
  }

  async #after<T>(milliseconds: number, act: () => T): Promise<T> {
    await this.#pass(milliseconds);
    return act();
  }

  #pass(milliseconds: number): Promise<void> {
    return this.#agenda.advanceTo(this.#agenda.now + milliseconds);
  }
}
