import type { Usage } from '../../local/meter';
import {
  idleCallsPerSecond,
  signalsPerSecond,
  storedReactions,
  updatesPerSecond,
  type Delivery,
  type PlannedEvent,
} from './event';
import { livelySnapshot, preparing, units } from './units';

/**
 * What one participant causes by opening a room and joining it, as the local meter counted it in a browser
 * (docs/estimate.md). STANDARD: a full window of 50 messages, repair reads included, and the first beat. BROADCAST: the lobby, two snapshots
 * that the cache has, one's own reactions, and joining.
 */
const entering = {
  STANDARD: { query: 6, mutation: 2, readUnits: 15 + units.askingBeat.read, writeUnits: 3, bytes: 86_000 },
  BROADCAST: { query: 4, mutation: 1, readUnits: 4, writeUnits: 1, bytes: 2 * livelySnapshot + 10_000 },
} as const;

/** A delivered message with its frame, of about a hundred characters; and a tick, which is full at the readable rate. */
const bytesOfMessage = 750;
const bytesOfTick = 5_000;

/** Of a call that finds nothing to tell: one read. Assumed. */
const idleMilliseconds = 20;

/** What the whole event uses, each in the unit that AWS bills. */
export function usageOf(event: PlannedEvent, delivery: Delivery): Usage {
  const { participants, hours } = event;
  const seconds = hours * 3600;
  const comes = entering[delivery];
  const messages = event.messagesPerSecond * seconds;
  const reactions = storedReactions(event) * seconds;
  const told = updatesPerSecond(event, delivery) * seconds;
  const ticks = delivery === 'BROADCAST' ? told : 0;
  const signals = signalsPerSecond(event, delivery) * seconds;
  const signal = delivery === 'BROADCAST' ? units.signal : units.askingBeat;
  const idleCalls = idleCallsPerSecond(event, delivery) * seconds;
  const used = (kind: 'read' | 'write'): number =>
    messages * units.message[kind] +
    reactions * units.reaction[kind] +
    signals * signal[kind] +
    idleCalls * units.idleCall[kind] +
    ticks * (units.call[kind] + preparing[kind]);
  return {
    query: participants * comes.query,
    mutation: participants * comes.mutation + messages + reactions + signals + ticks,
    'real-time update': told * participants,
    connection: participants,
    'connection-minute': participants * hours * 60,
    'read unit': participants * comes.readUnits + used('read'),
    'write unit': participants * comes.writeUnits + used('write'),
    // A stream's function is called once a tick, and stays for nearly as long as it is to the next.
    'function call': ticks + idleCalls,
    'x86 megabyte-millisecond': 512 * (ticks * 1_000 * event.tickSeconds + idleCalls * idleMilliseconds),
    'arm megabyte-millisecond': 0,
    'byte out':
      participants * comes.bytes +
      told * participants * (delivery === 'BROADCAST' ? bytesOfTick : bytesOfMessage),
  };
}
