import type { Room } from '../model';
import type { Audience, RoomSnapshot } from '../ports';
import { noSigns, reduceSigns, type CrowdState, type RoomSigns, type Tick } from '../ticks';

/** What ticks tell of a room beside messages. */
export class ToldRoom {
  #signs: RoomSigns = noSigns;
  /** Of the snapshot that was read last; a tick knows better. */
  #crowd: CrowdState | null = null;
  /** The version that was held when a tick told the room last: what is read later knows better. */
  #version: string | null = null;
  #shown: { readonly of: Room; readonly room: Room } | null = null;

  get crowd(): CrowdState | null {
    return this.#signs.crowd ?? this.#crowd;
  }

  get audience(): number | null {
    return this.crowd?.audience ?? null;
  }

  /** As it is shown: what was counted before the delivery was changed is no figure of now. */
  audienceIn(room: Room | null): Audience | null {
    if (room?.delivery !== 'BROADCAST' || this.crowd === null) return null;
    return { people: this.crowd.audience, isEstimated: this.crowd.beatOneIn > 1 };
  }

  /** @returns whether the room is another by that */
  hear(tick: Tick, held: Room | null): boolean {
    const { roomAt } = this.#signs;
    this.#signs = reduceSigns(this.#signs, tick);
    if (this.#signs.roomAt === roomAt) return false;
    this.#version = held?.updatedAt ?? null;
    this.#shown = null;
    return true;
  }

  read({ ticks, crowd }: RoomSnapshot): void {
    this.#signs = ticks.reduce(reduceSigns, this.#signs);
    this.#crowd = crowd;
  }

  /** The room that is held, with what was told of it since. The same object as long as neither is another. */
  over(held: Room | null): Room | null {
    const told = this.#signs.room;
    if (held === null || told === null || held.updatedAt !== this.#version) return held;
    if (this.#shown?.of !== held) this.#shown = { of: held, room: Object.freeze({ ...held, ...told }) };
    return this.#shown.room;
  }
}
