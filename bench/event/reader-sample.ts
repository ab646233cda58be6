import type { Chance } from '../../chat/ports';
import type { CrowdSize } from '../../chat/ticked-feed';
import { parseTick, type Tick } from '../../chat/ticks';
import type { Agenda } from './agenda';
import type { Lacking } from './held-list';
import type { PublishedTick } from './broadcast-run';
import { assumedTimes } from './limits';
import type { RoomTable } from './room-table';
import { SampledReader } from './sampled-reader';
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
/** For at most so long, in milliseconds. */
const longestOffline = 90_000;
/** When all of 250,000 who were to come are there, as ticks tell; the entering of more takes longer in proportion. */
const everybodyIn = 150_000;
/**
 * A hole that is older than this when a reader goes is one that was left: in a crowd of 250,000 reads are spread over a
 * minute, and connections over two and a half; in a larger one over more.
 */
const patience = 300_000;

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
    const { seconds } = this.#scenario;
    const drop = doorsOpen + dropOf(this.#scenario) * 1_000;
    for (let reader = 0; reader < sampled.doors; reader += 1)
      this.#come(doorsOpen + this.#some(doorSeconds * 1_000));
    for (let reader = 0; reader < sampled.drop; reader += 1) this.#come(drop - this.#some(stay.least));
    for (let reader = 0; reader < sampled.anytime; reader += 1)
      this.#come(doorsOpen + this.#some(seconds * 1_000 - stay.least - stay.more));
    this.#agenda.add(drop, () => {
      for (const reader of this.#there) reader.lose();
    });
  }

  published({ body, at }: PublishedTick): void {
    const tick = parseTick('room', body);
    if (tick === null) throw new Error(`unable to read the tick ${body}`);
    const { least, most } = assumedTimes.fanOut;
    for (const reader of this.#there)
      if (this.#chance.fraction() * lostOneIn >= 1)
        this.#agenda.add(at + least + this.#some(most - least), () => this.#hear(reader, tick));
  }

  /** How many are to come they know from the lobby, and how many are there by then from ticks. */
  #size(): CrowdSize {
    const { participants } = this.#scenario;
    const areIn = this.#agenda.now > doorsOpen + everybodyIn * this.#largeness();
    return { expected: participants, here: areIn ? participants : null, startsAt: doorsOpen };
  }

  /** Against the crowd that the times above are of. */
  #largeness(): number {
    return Math.max(1, this.#scenario.participants / 250_000);
  }

  #come(at: number): void {
    this.#agenda.add(at, (now) => {
      const reader = new SampledReader({
        agenda: this.#agenda,
        chance: this.#chance,
        snapshots: this.#snapshots,
        size: () => this.#size(),
      });
      this.#there.add(reader);
      reader.come();
      const leaves = now + stay.least + this.#some(stay.more);
      if (this.#chance.fraction() * offlineOneIn < 1)
        this.#agenda.add(now + this.#some(leaves - now), (then) => this.#goOffline(reader, then));
      this.#agenda.add(leaves, (then) => this.#leave(reader, then + patience * this.#largeness()));
    });
  }

  #hear(reader: SampledReader, tick: Tick): void {
    reader.hear(tick);
    if (tick.more > 0 && this.#chance.fraction() < 0.01 && reader.list.readSkipped(this.#table))
      this.#count({ stretchReads: 1 });
  }

  #goOffline(reader: SampledReader, now: number): void {
    reader.goOffline();
    this.#agenda.add(now + this.#some(longestOffline), () => reader.comeBack());
  }

  /** Once it has caught up; a hole that is not closed for so long is counted. */
  #leave(reader: SampledReader, latest: number): void {
    const { now } = this.#agenda;
    if (!reader.isCaughtUp && now < latest) {
      this.#agenda.add(now + 1_000, () => this.#leave(reader, latest));
      return;
    }
    this.#there.delete(reader);
    reader.leave();
    const { snapshotReads } = reader;
    this.#count({ readers: 1, snapshotReads, ...reader.list.compare(this.#table, this.#ledger) });
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
