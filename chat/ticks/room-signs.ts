import type { CrowdState, RoomState, Tick } from './tick';

/** What ticks say beside messages. Each part is as the latest tick that spoke of it said. */
export interface RoomSigns {
  readonly room: RoomState | null;
  readonly crowd: CrowdState | null;
  readonly roomAt: number;
  readonly crowdAt: number;
}

export const noSigns: RoomSigns = Object.freeze({
  room: null,
  crowd: null,
  roomAt: 0,
  crowdAt: 0,
});

export function reduceSigns(signs: RoomSigns, tick: Tick): RoomSigns {
  const isNewRoom = tick.room !== null && tick.id > signs.roomAt;
  const isNewCrowd = tick.crowd !== null && tick.id > signs.crowdAt;
  if (!isNewRoom && !isNewCrowd) return signs;
  return Object.freeze({
    room: isNewRoom ? tick.room : signs.room,
    roomAt: isNewRoom ? tick.id : signs.roomAt,
    crowd: isNewCrowd ? tick.crowd : signs.crowd,
    crowdAt: isNewCrowd ? tick.id : signs.crowdAt,
  });
}
