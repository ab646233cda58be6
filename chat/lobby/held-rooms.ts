import type { Room } from '../model';
import { newerRoom } from '../room-version';

/** Which rooms one hears of, by the versions that were heard. */
export type Heard = ReadonlyMap<string, Room>;

/**
 * What a lobby holds: of each room the latest version, however it came; and which rooms the last read had, for nobody is told
 * of a room that is no longer public.
 */
export class HeldRooms {
  #byId: ReadonlyMap<string, Room> = new Map();
  #readIds: readonly string[] = [];
  readonly #heard = new Map<string, Room>();

  /** What has been heard so far: a read that begins now knows of all of it. */
  get heard(): Heard {
    return new Map(this.#heard);
  }

  /** The versions of rooms; it doesn't make them listed. */
  learn(rooms: readonly Room[]): void {
    const byId = new Map(this.#byId);
    for (const room of rooms) byId.set(room.id, newerRoom(byId.get(room.id) ?? room, room));
    this.#byId = byId;
  }

  hear(rooms: readonly Room[]): void {
    for (const room of rooms) this.#heard.set(room.id, room);
    this.learn(rooms);
  }

  /** @param before what had been heard when the read began */
  read(rooms: readonly Room[], before: Heard): void {
    this.#readIds = rooms.map(({ id }) => id);
    for (const [id, room] of before) if (this.#heard.get(id) === room) this.#heard.delete(id);
    this.learn(rooms);
  }

  /** Newest start first. @param ids which were read; those of the last read if none are given */
  listed(ids: readonly string[] = this.#readIds): readonly Room[] {
    const rooms = [...new Set([...ids, ...this.#heard.keys()])].flatMap((id) => this.#byId.get(id) ?? []);
    return Object.freeze(rooms.filter(isListed).sort(byNewestStart));
  }
}

/** One that became unlisted is held on to, so that an older version that comes later doesn't list it again. */
function isListed({ visibility }: Room): boolean {
  return visibility === 'PUBLIC';
}

function byNewestStart(left: Room, right: Room): number {
  if (left.startsAt !== right.startsAt) return left.startsAt < right.startsAt ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}
