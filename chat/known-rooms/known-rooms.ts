import type { Room } from '../model';
import { newerRoom } from '../room-version';

/** Rooms that were read since the page was loaded, whatever showed them: who goes on from the lobby knows the room already. */
export class KnownRooms {
  readonly #byId = new Map<string, Room>();

  learn(room: Room): void {
    this.#byId.set(room.id, newerRoom(this.#byId.get(room.id) ?? room, room));
  }

  find(roomId: string): Room | null {
    return this.#byId.get(roomId) ?? null;
  }
}
