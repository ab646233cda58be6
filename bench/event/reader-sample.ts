import { defaultArrivalRates, planArrival, reconnectDelay } from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { parseTick, type Tick } from '../../chat/ticks';
import type { Agenda } from './agenda';
import type { PublishedTick } from './broadcast-run';
import { assumedTimes } from './limits';
import type { RoomTable } from './room-table';
import { SampledReader, type Lacking } from './sampled-reader';
import { doorSeconds, doorsOpen, dropOf, type Scenario } from './scenario';
import type { SnapshotCache } from './snapshot-cache';
import type { TickLedger } from './tick-ledger';

/** So many come with the crowd, are there when all connections end, and come at any other time. */
const sampled = { doors: 40, drop: 50, anytime: 110 };
/** How long a reader stays, in milliseconds: at least, and how much longer at most. */
const stay = { least: 45_000, more: 75_000 };
/** Of what AppSync sends, one tick in so many does not arrive. */
const lostOneIn = 100;
/** One in so many loses their own network for a while, once. */
const offlineOneIn = 4;
/** Readers that look again wait for a random time of this, so that a tick that nobody got is not asked for at once. */
const lookAgain = 2_000;
/** A hole that is older than this when a reader goes is one that was left. */
const patience = 15_000;

export interface SampleResult extends Lacking {
  readonly readers: number;
  /** Reads of snapshots and of stretches that were left out. */
  readonly snapshotReads: number;
  readonly stretchReads: number;
}

/** A few hundred of the crowd, each a reader of its own with the real code; each is compared with the table when it goes. */
export class ReaderSample {
  readonly #there = new Set<SampledReader>();
  #result: SampleResult = {
    readers: 0,
    snapshotReads: 0,
    stretchReads: 0,
    unreachable: 0,
    wrong: 0,
    holes: 0,
  };
  readonly #agenda: Agenda;
  readonly #scenario: Scenario;
  readonly #chance: Chance;
  readonly #snapshots: SnapshotCache;
  readonly #table: RoomTable;
  readonly #ledger: TickLedger;

  constructor(
    agenda: Agenda,
    scenario: Scenario,
    chance: Chance,
    { snapshots, table, ledger }: { snapshots: SnapshotCache; table: RoomTable; ledger: TickLedger },
  ) {
    this.#agenda = agenda;
    this.#scenario = scenario;
    this.#chance = chance;
    this.#snapshots = snapshots;
    this.#table = table;
    this.#ledger = ledger;
  }

  get result(): SampleResult {
    return this.#result;
  }

  begin(): void {
    const { participants, seconds } = this.#scenario;
    const drop = doorsOpen + dropOf(this.#scenario) * 1_000;
    for (let reader = 0; reader < sampled.doors; reader += 1) {
      const gathering = { expectedAudience: participants, audience: 0, startsIn: 0 };
      const plan = planArrival(gathering, defaultArrivalRates, this.#chance.fraction());
      this.#come(doorsOpen + this.#some(doorSeconds * 1_000) + plan.connectAfter);
    }
    for (let reader = 0; reader < sampled.drop; reader += 1) this.#come(drop - this.#some(stay.least));
    for (let reader = 0; reader < sampled.anytime; reader += 1)
      this.#come(doorsOpen + this.#some(seconds * 1_000 - stay.least - stay.more));
    this.#agenda.add(drop, (at) => this.#dropAll(at));
  }

  published({ body, at }: PublishedTick): void {
    const tick = parseTick('room', body);
    if (tick === null) throw new Error(`unable to read the tick ${body}`);
    const { least, most } = assumedTimes.fanOut;
    for (const reader of this.#there)
      if (this.#chance.fraction() * lostOneIn >= 1)
        this.#agenda.add(at + least + this.#some(most - least), (now) => this.#hear(reader, tick, now));
  }

  #come(at: number): void {
    this.#agenda.add(at, (now) => {
      const reader = new SampledReader();
      this.#there.add(reader);
      this.#connect(reader, now);
      const leaves = now + stay.least + this.#some(stay.more);
      if (this.#chance.fraction() * offlineOneIn < 1)
        this.#agenda.add(now + this.#some(leaves - now), (then) => this.#goOffline(reader, then));
      this.#agenda.add(leaves, (then) => this.#leave(reader, then, then + patience));
    });
  }

  /** Listens first and reads then, so that nothing falls between. */
  #connect(reader: SampledReader, now: number): void {
    reader.isConnected = true;
    reader.isReading = false;
    this.#readSnapshot(reader, now + this.#some(200));
  }

  #readSnapshot(reader: SampledReader, at: number): void {
    if (reader.isReading) return;
    reader.isReading = true;
    this.#agenda.add(at, (now) => {
      reader.isReading = false;
      if (!reader.isConnected) return;
      this.#count({ snapshotReads: 1 });
      reader.see({ kind: 'snapshot', snapshot: this.#snapshots.read(now) });
      if (reader.hasHole) this.#readSnapshot(reader, now + this.#some(lookAgain));
    });
  }

  #hear(reader: SampledReader, tick: Tick, now: number): void {
    reader.hear(tick);
    if (reader.isConnected && reader.hasHole) this.#readSnapshot(reader, now + this.#some(lookAgain));
    if (tick.more > 0 && this.#chance.fraction() < 0.01 && reader.readSkipped(this.#table))
      this.#count({ stretchReads: 1 });
  }

  #goOffline(reader: SampledReader, now: number): void {
    reader.isConnected = false;
    const back =
      now + this.#some(90_000) + reconnectDelay(true, 0, defaultArrivalRates, this.#chance.fraction());
    this.#agenda.add(back, (then) => this.#connect(reader, then));
  }

  #dropAll(now: number): void {
    for (const reader of this.#there) {
      reader.isConnected = false;
      const { participants } = this.#scenario;
      const wait = reconnectDelay(false, participants, defaultArrivalRates, this.#chance.fraction());
      this.#agenda.add(now + wait, (then) => this.#connect(reader, then));
    }
  }

  /** Once it is connected and holds everything; a hole that is not closed for so long is counted. */
  #leave(reader: SampledReader, now: number, latest: number): void {
    const wait = (until: number) => this.#agenda.add(now + 1_000, (then) => this.#leave(reader, then, until));
    if (!reader.isConnected) wait(now + patience);
    else if (reader.hasHole && now < latest) wait(latest);
    else {
      this.#there.delete(reader);
      this.#count({ readers: 1, ...reader.compare(this.#table, this.#ledger) });
    }
  }

  #count(more: Partial<SampleResult>): void {
    const { readers = 0, snapshotReads = 0, stretchReads = 0, unreachable = 0, wrong = 0, holes = 0 } = more;
    const before = this.#result;
    this.#result = {
      readers: before.readers + readers,
      snapshotReads: before.snapshotReads + snapshotReads,
      stretchReads: before.stretchReads + stretchReads,
      unreachable: before.unreachable + unreachable,
      wrong: before.wrong + wrong,
      holes: before.holes + holes,
    };
  }

  #some(milliseconds: number): number {
    return this.#chance.fraction() * milliseconds;
  }
}
