import type { Simulated } from './simulate-event';
import { awsLimits } from './limits';
import { snapshotBytes, snapshotUnits } from '../../scripts/estimate/units';
import type { Entering } from './attendance';
import { dropOf, secondOf } from './scenario';
import { SecondCounts } from './second-counts';

/** What one partition of a table is asked for in its busiest second, in units of DynamoDB. */
export interface PartitionLoad {
  readonly partition: string;
  readonly kind: 'writes' | 'reads';
  readonly peak: number;
  readonly limit: number;
}

/**
 * Units of one request (docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html): a write for
 * each KB, a consistent read for each 4 KB.
 */
const units = {
  /** A row of 1 KB or less. */
  write: 1,
  /** A row that is read to see whether somebody may do something. */
  admission: 1,
  /** What was ready for who comes, as it is made ready. */
  writeSnapshot: Math.ceil(snapshotBytes / 1_024),
  /** 64 ids of messages that were shown, and the room. */
  writePace: 3,
  /** The newest 50 messages, for a snapshot. */
  readMessages: 7,
} as const;

/** All rows of a room lie in one partition of each table, since the room is their key. */
export function partitionLoads(simulated: Simulated): readonly PartitionLoad[] {
  const { writing, attendance, crowd, ticks } = simulated;
  const connections = inEvent(simulated, ({ connections }) => connections);
  const misses = inEvent(simulated, ({ misses }) => misses);
  const ticksBySecond = new SecondCounts();
  for (const { at } of ticks) ticksBySecond.add(secondOf(at), 1);
  const seconds = attendance.connected.map((_, second) => second);
  const peak = (of: (second: number) => number) =>
    seconds.reduce((most, second) => Math.max(most, of(second)), 0);
  const posts = (second: number) => writing.messages.at(second);
  const answers = (second: number) => writing.answers.at(second);
  const changes = (second: number) => writing.changes.at(second);
  const writes = awsLimits.partitionWritesPerSecond;
  const reads = awsLimits.partitionReadsPerSecond;
  const row = (
    partition: string,
    kind: 'writes' | 'reads',
    limit: number,
    of: (second: number) => number,
  ) => ({
    partition,
    kind,
    limit,
    peak: peak(of),
  });
  return [
    row(
      'the room’s messages',
      'writes',
      writes,
      (at) => (posts(at) + 2 * answers(at) + changes(at)) * units.write,
    ),
    row('the room', 'reads', reads, (at) => (1 + posts(at) + answers(at)) * units.admission),
    row(
      'the room’s messages',
      'reads',
      reads,
      // Which each turn reads once.
      (at) => units.readMessages + (answers(at) + changes(at)) * units.admission,
    ),
    row('the room’s participants', 'writes', writes, (at) => (posts(at) + answers(at)) * units.write),
    row(
      'the room’s participants',
      'reads',
      reads,
      (at) => (posts(at) + answers(at) + connections.at(at)) * units.admission,
    ),
    row('the room’s answers', 'writes', writes, (at) => answers(at) * units.write),
    row('the room’s snapshot', 'writes', writes, (at) => ticksBySecond.at(at) * units.writeSnapshot),
    // The function reads it once a turn, to write it anew.
    row(
      'the room’s snapshot',
      'reads',
      reads,
      (at) => (misses.at(at) + ticksBySecond.at(at)) * snapshotUnits,
    ),
    row('the room’s pace', 'writes', writes, (at) => ticksBySecond.at(at) * 2 * units.writePace),
    row('beats and reactions', 'writes', writes, (at) => crowd.requests.at(at) * units.write),
  ];
}

/** What those who came and came back did, by the second of the event. */
export function inEvent(
  { attendance, scenario }: Pick<Simulated, 'attendance' | 'scenario'>,
  of: (entering: Entering) => SecondCounts,
): SecondCounts {
  const counts = new SecondCounts();
  const { join, reconnect } = attendance;
  const drop = dropOf(scenario);
  for (let second = 0; second < scenario.seconds; second += 1)
    counts.add(second, of(join).at(second) + (second < drop ? 0 : of(reconnect).at(second - drop)));
  return counts;
}
