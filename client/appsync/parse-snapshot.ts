import type { RoomSnapshot } from '../../chat/ports';
import { parseTick, type CrowdState, type Tick } from '../../chat/ticks';
import { keepParsed, noteDropped } from './dropped-rows';
import { parseMessage } from './parse-post';
import { parseRoom } from './parse-room';
import { asRow, asRows, readCount, type Row } from './read-row';

/** Null when the room can't be read. */
export function parseSnapshot(value: unknown): RoomSnapshot | null {
  const row = asRow(value);
  const room = row && parseRoom(row['room']);
  if (!row || !room) return null;
  const pinned = row['pinnedMessage'];
  return Object.freeze({
    room,
    ticks: Object.freeze(parseChain(room.id, asRows(row['ticks']))),
    posts: Object.freeze(keepParsed('a message', asRows(row['messages']), parseMessage)),
    reachesStart: row['reachesStart'] === true,
    pinned: pinned === null || pinned === undefined ? null : parseMessage(pinned),
    crowd: parseCrowd(row),
  });
}

/** The newest ticks, as far as all of them can be read. */
function parseChain(roomId: string, bodies: readonly unknown[]): readonly Tick[] {
  let chain: Tick[] = [];
  for (const body of bodies) {
    const tick = typeof body === 'string' ? parseTick(roomId, body) : null;
    if (tick === null) noteDropped('a tick');
    chain = tick === null ? [] : [...chain, tick];
  }
  return chain;
}

function parseCrowd(row: Row): CrowdState | null {
  const audience = readCount(row, 'audience');
  const beatOneIn = readCount(row, 'beatOneIn');
  const reactionOneIn = readCount(row, 'reactionOneIn');
  if (audience === null || !beatOneIn || !reactionOneIn) return null;
  return Object.freeze({ audience, beatOneIn, reactionOneIn });
}
