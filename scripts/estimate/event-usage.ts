import type { Usage } from '../../local/meter';
import { updatesPerSecond, type Delivery, type PlannedEvent } from './event';

/**
 * What one participant causes by opening a room and joining it, and what one message costs, as the local meter
 * counted them in a browser (docs/estimate.md): a full window of 50 messages, repair reads included.
 */
const entering = { query: 6, mutation: 1, readUnits: 15, writeUnits: 1, bytes: 85_000 } as const;
const posting = { readUnits: 3, writeUnits: 3 } as const;

/** A delivered message with its frame, of about a hundred characters; and a tick, which is full at the readable rate. */
const bytesOfMessage = 750;
const bytesOfTick = 5_000;

/** What the whole event uses, each in the unit that AWS bills. */
export function usageOf(event: PlannedEvent, delivery: Delivery): Usage {
  const { participants } = event;
  const seconds = event.hours * 3600;
  const messages = event.messagesPerSecond * seconds;
  const told = updatesPerSecond(event, delivery) * seconds;
  const ticks = delivery === 'BROADCAST' ? told : 0;
  return {
    query: participants * entering.query,
    mutation: participants * entering.mutation + messages + ticks,
    'real-time update': told * participants,
    connection: participants,
    'connection-minute': participants * event.hours * 60,
    'read unit': participants * entering.readUnits + messages * posting.readUnits,
    'write unit': participants * entering.writeUnits + messages * posting.writeUnits,
    // A stream's function is called once a tick, and stays for nearly as long as it is to the next.
    'function call': ticks,
    'x86 megabyte-millisecond': ticks * 512 * 1_000 * event.tickSeconds,
    'arm megabyte-millisecond': 0,
    'byte out':
      participants * entering.bytes +
      told * participants * (delivery === 'BROADCAST' ? bytesOfTick : bytesOfMessage),
  };
}
