import {
  addUsage,
  createBill,
  noUsage,
  usageOf,
  usEast1Prices,
  type Bill,
  type Usage,
} from '../../local/meter';
import { preparing, snapshotBytes, snapshotUnits, units } from '../../scripts/estimate/units';
import { secondOf } from './scenario';
import { SecondCounts } from './second-counts';
import type { Simulated } from './simulate-event';

/** What everybody was sent by one way of telling them. */
export interface Delivered {
  readonly usage: Usage;
  /** Messages that AppSync sent, by the second. */
  readonly outbound: SecondCounts;
}

/** One update to everybody, or several of the same length. */
interface Update {
  readonly second: number;
  readonly bytes: number;
  readonly count: number;
}

/** A message with its frame: what one update for every message sends. */
const bytesOfMessage = 750;

export function deliverTicks({ ticks, attendance }: Simulated): Delivered {
  return deliver(
    ticks.map(({ at, bytes }) => ({ second: secondOf(at), bytes, count: 1 })),
    attendance.connected,
  );
}

/** The article's design: everybody is told of each message by itself. */
export function deliverMessages({ writing, attendance }: Simulated): Delivered {
  const counts = writing.messages.values();
  const updates = counts.map((count, second) => ({ second, bytes: bytesOfMessage, count }));
  return deliver(updates, attendance.connected);
}

/** @param connected in each second */
export function deliver(updates: readonly Update[], connected: readonly number[]): Delivered {
  const outbound = new SecondCounts();
  let usage = noUsage;
  for (const { second, bytes, count } of updates) {
    const subscribers = count * (connected[second] ?? connected.at(-1) ?? 0);
    outbound.add(second, subscribers);
    usage = addUsage(usage, usageOf({ kind: 'DELIVERY', subscribers, payloadBytes: bytes }));
  }
  return { usage, outbound };
}

/** What people are sent as it happens, in dollars. */
export function realTimeDollars({ usage }: Delivered): number {
  const bill = createBill({ ...noUsage, 'real-time update': usage['real-time update'] }, usEast1Prices);
  return Number(bill.picodollars) / 1e12;
}

/** All of the event that has a price, with ticks: as the meter would bill it. */
export function billEvent(simulated: Simulated, delivered: Delivered): Bill {
  const { scenario, attendance, writing, run, crowd, ticks } = simulated;
  const { participants, seconds } = scenario;
  const { join, reconnect } = attendance;
  const cameBack = reconnect.connections.total;
  const reads = join.reads.total + reconnect.reads.total;
  const others: Partial<Usage> = {
    // Reads of the room of who comes, waits and comes back.
    query: reads,
    connection: participants + cameBack,
    'connection-minute': (participants * seconds) / 60,
    'read unit': (join.misses.total + reconnect.misses.total) * snapshotUnits + participants + cameBack,
    'x86 megabyte-millisecond': run.milliseconds * memory,
    'byte out': reads * snapshotBytes,
  };
  const written = reckonUsage(delivered.usage, {
    messages: writing.messages.total,
    answers: writing.answers.total,
    changes: writing.changes.total,
    signals: crowd.requests.total,
    ticks: ticks.length,
    calls: run.calls,
  });
  return createBill(addUsage(written, others), usEast1Prices);
}

/** What was written and told, by how often. */
export interface WrittenCounts {
  readonly messages: number;
  readonly answers: number;
  /** Edits and removals. */
  readonly changes: number;
  /** Beats and reports of reactions. */
  readonly signals: number;
  readonly ticks: number;
  /** Of the function that makes ticks. */
  readonly calls: number;
}

/** What is used by it, beside what was delivered; the load run holds this to the meter of the local backend. */
export function reckonUsage(delivered: Usage, counts: WrittenCounts): Usage {
  const { messages, answers, changes, signals, ticks, calls } = counts;
  const used = (kind: 'read' | 'write'): number =>
    units.message[kind] * messages +
    units.answer[kind] * answers +
    units.signal[kind] * signals +
    (units.call[kind] + preparing[kind]) * calls;
  return addUsage(delivered, {
    mutation: messages + answers + changes + signals + ticks,
    'read unit': used('read'),
    'write unit': used('write'),
    'function call': calls,
  });
}

/** Megabytes of the broadcast function. */
const memory = 512;
