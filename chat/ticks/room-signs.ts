import type { CrowdState, ReactionCounts, RoomState, Tick } from './tick';

/** What ticks say beside messages. Each part is as the latest tick that spoke of it said. */
export interface RoomSigns {
  readonly room: RoomState | null;
  readonly crowd: CrowdState | null;
  /** By message; of those told lately. */
  readonly reactions: ReadonlyMap<string, ReactionCounts>;
  readonly roomAt: number;
  readonly crowdAt: number;
}

export const noSigns: RoomSigns = Object.freeze({
  room: null,
  crowd: null,
  reactions: new Map(),
  roomAt: 0,
  crowdAt: 0,
});

/** As many as messages are held. */
const maximumReactions = 500;

export function reduceSigns(signs: RoomSigns, tick: Tick): RoomSigns {
  const isNewRoom = tick.room !== null && tick.id > signs.roomAt;
  const isNewCrowd = tick.crowd !== null && tick.id > signs.crowdAt;
  const reactions = tick.reactions.reduce(withReactions, signs.reactions);
  if (!isNewRoom && !isNewCrowd && reactions === signs.reactions) return signs;
  return Object.freeze({
    room: isNewRoom ? tick.room : signs.room,
    roomAt: isNewRoom ? tick.id : signs.roomAt,
    crowd: isNewCrowd ? tick.crowd : signs.crowd,
    crowdAt: isNewCrowd ? tick.id : signs.crowdAt,
    reactions,
  });
}

function withReactions(
  held: ReadonlyMap<string, ReactionCounts>,
  incoming: ReactionCounts,
): ReadonlyMap<string, ReactionCounts> {
  const known = held.get(incoming.messageId);
  if (known !== undefined && known.at >= incoming.at) return held;
  const next = new Map(held);
  next.delete(incoming.messageId);
  next.set(incoming.messageId, incoming);
  const [eldest] = next.keys();
  if (next.size > maximumReactions && eldest !== undefined) next.delete(eldest);
  return next;
}
