import { crowdedDelay, defaultArrivalRates, reconnectDelay, throttledDelay } from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { lateEntry, planEntry, snapshotAge, waitingInterval, type CrowdSize } from '../../chat/ticked-feed';
import { Gate } from './gate';
import { awsLimits } from './limits';
import { doorSeconds, dropOf, type Scenario } from './scenario';
import type { SecondCounts } from './second-counts';
import { SnapshotMisses } from './snapshot-misses';

export interface Entering {
  /** Reads that AppSync was asked for, refused ones too. */
  readonly reads: SecondCounts;
  /** Those of them that AppSync let pass. */
  readonly passed: SecondCounts;
  /** Those of these that found the cache empty, and read the table. */
  readonly misses: SecondCounts;
  /** As `reads`, of connections. */
  readonly asked: SecondCounts;
  /** Connections that were made. */
  readonly connections: SecondCounts;
  /** Seconds until the last one had read what was told before they were connected, from the first who came. */
  readonly seconds: number;
}

/** Who is connected, by the second, with how they came. */
export interface Attendance {
  readonly join: Entering;
  readonly reconnect: Entering;
  /** In each second of the event. */
  readonly connected: readonly number[];
}

/** Everybody comes when the doors open, and all connections end once. One by one, each with their own chance. */
export function attend(scenario: Scenario, chance: Chance): Attendance {
  const drop = dropOf(scenario);
  const join = enter(scenario, chance);
  const reconnect = comeBack(scenario, chance);
  const connected: number[] = [];
  let there = 0;
  for (let second = 0; second < scenario.seconds; second += 1) {
    if (second === drop) there = 0;
    there += second < drop ? join.connections.at(second) : reconnect.connections.at(second - drop);
    connected.push(there);
  }
  return { join, reconnect, connected };
}

/** AppSync's quotas, and those who read and connect within them. */
class Doors {
  readonly reads: Gate;
  readonly connections: Gate;
  readonly #misses = new SnapshotMisses();
  readonly #size: CrowdSize;
  #last = 0;

  constructor(chance: Chance, size: CrowdSize) {
    this.reads = new Gate(awsLimits.requestsPerSecond, chance, (at) => this.#misses.read(at));
    this.connections = new Gate(awsLimits.connectionsPerSecond, chance);
    this.#size = size;
  }

  /** Who waits reads again now and then, from `readAt` on, until they are connected; and then once more. */
  wait(readAt: number, connectAt: number): void {
    const interval = waitingInterval(this.#size);
    for (let at = readAt; at < connectAt; at += interval) this.reads.expect(at);
    this.connections.expect(connectAt, (at) =>
      this.reads.expect(at + snapshotAge, (read) => (this.#last = Math.max(this.#last, read))),
    );
  }

  run(): Entering {
    Gate.run(this.reads, this.connections);
    const { reads, connections } = this;
    return {
      reads: reads.asked,
      passed: reads.admitted,
      misses: this.#misses.tried,
      asked: connections.asked,
      connections: connections.admitted,
      seconds: this.#last / 1_000,
    };
  }
}

/** From the moment at which each opened the room; and nobody connects who has not read it. */
function enter({ participants, arrival }: Scenario, chance: Chance): Entering {
  const expected = arrival === 'unplanned' ? null : participants;
  const size: CrowdSize = { expected, here: 0, startsAt: 0 };
  const doors = new Doors(chance, size);
  for (let person = 0; person < participants; person += 1) {
    const opened = chance.fraction() * doorSeconds * 1_000;
    const fraction = chance.fraction();
    const plan = planEntry(size, opened, fraction);
    const isPlanned = arrival === 'lobby';
    // Who comes by a link doesn't know of the plan before the first read.
    doors.reads.expect(
      opened + (isPlanned ? plan.readAfter : 0),
      (at) => {
        const connectAfter = isPlanned ? plan.connectAfter : lateEntry(size, opened, at, fraction);
        doors.wait(at + waitingInterval(size), Math.max(at, opened + connectAfter));
      },
      isPlanned ? throttledDelay : crowdedDelay,
    );
  }
  return doors.run();
}

function comeBack({ participants }: Scenario, chance: Chance): Entering {
  const size: CrowdSize = { expected: participants, here: participants, startsAt: 0 };
  const doors = new Doors(chance, size);
  for (let person = 0; person < participants; person += 1) {
    const wait = reconnectDelay(false, participants, defaultArrivalRates, chance.fraction());
    doors.wait(waitingInterval(size) * chance.fraction(), wait);
  }
  return doors.run();
}
