import { ticksInSnapshot } from '../../chat/limits';
import type { Message } from '../../chat/model';
import { missingBefore, parseTick, serialiseTick, type MessageChange, type Tick } from '../../chat/ticks';
import { snapshotBounds } from './settings';

/**
 * The ticks that a snapshot holds after a turn: those it held and the new ones, as far back as there is room for. What was
 * removed since is empty in all of them, so that nobody who comes now reads it.
 * @param bodies of the snapshot before, the oldest first
 */
export function keepTicks(roomId: string, bodies: readonly string[], ticks: readonly Tick[]): string[] {
  const chain = sinceBeginning([...readTicks(roomId, bodies), ...ticks]);
  const removals = removalsIn(chain);
  return newestWithin(chain.map((tick) => serialiseTick(withoutRemoved(tick, removals))));
}

/** What can't be read any more, after a deployment, ends the chain there. */
function readTicks(roomId: string, bodies: readonly string[]): readonly Tick[] {
  const read = bodies.map((body) => parseTick(roomId, body));
  return read.slice(read.lastIndexOf(null) + 1).filter((tick) => tick !== null);
}

/** What is before a hole, or before a chain that begins anew, is of no use to anybody. */
function sinceBeginning(ticks: readonly Tick[]): readonly Tick[] {
  const beginning = ticks.findLastIndex(
    (tick, index) => missingBefore({ heardUpTo: ticks[index - 1]?.id ?? 0 }, tick) !== null,
  );
  return ticks.slice(Math.max(0, beginning));
}

type Removals = ReadonlyMap<string, MessageChange>;

/** By message; what was put back after it had been removed is not among them. */
function removalsIn(ticks: readonly Tick[]): Removals {
  const latest = new Map(
    ticks.flatMap(({ changes }) => changes.map((change) => [change.messageId, change] as const)),
  );
  return new Map([...latest].filter(([, { removedAt, content }]) => removedAt !== null && content === ''));
}

function withoutRemoved(tick: Tick, removals: Removals): Tick {
  const empty = (message: Message): Message => {
    const removal = removals.get(message.messageId);
    return removal === undefined ? message : { ...message, ...removal };
  };
  return {
    ...tick,
    messages: tick.messages.map(empty),
    pinned: tick.pinned && empty(tick.pinned),
    changes: tick.changes.map((change) => removals.get(change.messageId) ?? change),
  };
}

function newestWithin(bodies: readonly string[]): string[] {
  let bytes = 0;
  const kept: string[] = [];
  for (const body of bodies.toReversed()) {
    bytes += Buffer.byteLength(body);
    if (kept.length > 0 && (bytes > snapshotBounds.ticks || kept.length === ticksInSnapshot)) break;
    kept.unshift(body);
  }
  return kept;
}
