import { seededChance } from '../../chat/testing';
import { parseTick } from '../../chat/ticks';
import { Agenda } from './agenda';
import { attend, type Attendance } from './attendance';
import { BroadcastRun, type BroadcastObserver, type PublishedTick } from './broadcast-run';
import { playCrowd, type CrowdLoad } from './crowd-load';
import { ReaderSample, type SampleResult } from './reader-sample';
import { RoomTable } from './room-table';
import { doorsOpen, goalOf, type Scenario } from './scenario';
import { SnapshotCache } from './snapshot-cache';
import { TickLedger } from './tick-ledger';
import { WritingCrowd } from './writing-crowd';

/** What happened. Counts are of the whole event unless they say otherwise. */
export interface Simulated {
  readonly scenario: Scenario;
  readonly attendance: Attendance;
  readonly crowd: CrowdLoad;
  readonly writing: WritingCrowd;
  readonly ledger: TickLedger;
  readonly ticks: readonly Pick<PublishedTick, 'at' | 'bytes'>[];
  readonly run: BroadcastRun;
  readonly sample: SampleResult;
}

/** After the last message, until everything is told and the last reader who lost the network is back. */
const afterwards = 400_000;

export async function simulateEvent(scenario: Scenario): Promise<Simulated> {
  const chanceOf = (part: number) => seededChance(scenario.seed * 100 + part);
  const agenda = new Agenda(doorsOpen);
  const [table, ledger] = [new RoomTable(), new TickLedger()];
  const snapshots = new SnapshotCache(table);
  const writing = new WritingCrowd(scenario, table, ledger, chanceOf(1));
  const sample = new ReaderSample(agenda, scenario, chanceOf(2), { snapshots, table, ledger });
  const ticks: Pick<PublishedTick, 'at' | 'bytes'>[] = [];
  const observer: BroadcastObserver = {
    prepared: (ticks) => snapshots.prepare(ticks),
    published(published) {
      const { at, bytes, body } = published;
      ticks.push({ at, bytes });
      const tick = parseTick('room', body);
      if (tick !== null) ledger.published(tick, at);
      sample.published(published);
    },
    told: (batch) => ledger.told(batch),
  };
  writing.begin(agenda);
  sample.begin();
  const run = new BroadcastRun(agenda, table, chanceOf(3), observer);
  await run.runUntil(doorsOpen + scenario.seconds * 1_000 + afterwards);
  const attendance = attend(scenario, chanceOf(4));
  return {
    scenario,
    attendance,
    crowd: playCrowd(attendance.connected, goalOf(scenario), chanceOf(5)),
    writing,
    ledger,
    ticks,
    run,
    sample: sample.result,
  };
}
