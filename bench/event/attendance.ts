import { defaultArrivalRates, planArrival, reconnectDelay } from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { Gate } from './gate';
import { awsLimits } from './limits';
import { doorSeconds, dropOf, type Scenario } from './scenario';
import type { SecondCounts } from './second-counts';

export interface Entering {
  /** Requests that AppSync was asked for, refused ones too. */
  readonly reads: SecondCounts;
  readonly asked: SecondCounts;
  /** Connections that were made. */
  readonly connections: SecondCounts;
  /** Seconds until the last one was in, from the first who came. */
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

/** By the plan, from the moment at which each opened the room; and nobody connects who has not read it. */
function enter(scenario: Scenario, chance: Chance): Entering {
  const { participants, isExpected } = scenario;
  const reads = new Gate(awsLimits.requestsPerSecond, chance);
  const connections = new Gate(awsLimits.connectionsPerSecond, chance);
  const gathering = { expectedAudience: isExpected ? participants : null, audience: 0 };
  for (let person = 0; person < participants; person += 1) {
    const opened = chance.fraction() * doorSeconds * 1_000;
    const { readAfter, connectAfter } = planArrival(gathering, defaultArrivalRates, chance.fraction());
    reads.expect(opened + readAfter, (at) => connections.expect(Math.max(at, opened + connectAfter)));
  }
  reads.run();
  return finish(reads.asked, connections);
}

function comeBack({ participants }: Scenario, chance: Chance): Entering {
  const connections = new Gate(awsLimits.connectionsPerSecond, chance);
  const reads = new Gate(awsLimits.requestsPerSecond, chance);
  for (let person = 0; person < participants; person += 1) {
    const wait = reconnectDelay(false, participants, defaultArrivalRates, chance.fraction());
    connections.expect(wait, (at) => reads.expect(at));
  }
  const entering = finish(reads.asked, connections);
  reads.run();
  return entering;
}

function finish(reads: SecondCounts, connections: Gate): Entering {
  const last = connections.run();
  return { reads, asked: connections.asked, connections: connections.admitted, seconds: last / 1_000 };
}
