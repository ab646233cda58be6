import type { Room } from '../model';
import type { Audience, CountedCrowd, RoomSnapshot } from '../ports';
import { noSigns, reduceSigns, type CrowdState, type RoomSigns, type Tick } from '../ticks';

/** What ticks tell of a room beside messages. */
export class ToldRoom {
  #signs: RoomSigns = noSigns;
  /** Of the snapshot that was read last; a tick knows better. */
  #crowd: CrowdState | null = null;
  /** As the answer to a beat had it, if no tick told since. */
  #counted: Pick<CrowdState, 'audience' | 'beatOneIn'> | null = null;
  /** The version that was held when a tick told the room last: what is read later knows better. */
  #version: string | null = null;
  #shown: { readonly of: Room; readonly room: Room } | null = null;

  get crowd(): CrowdState | null {
    return this.#signs.crowd ?? this.#crowd;
  }

  get audience(): number | null {
    return this.#here?.audience ?? null;
  }

  get beatOneIn(): number {
    return this.#here?.beatOneIn ?? 1;
  }

  /** As it is shown: nobody is counted in a closed room. */
  audienceIn(room: Room | null): Audience | null {
    const here = this.#here;
    if (room === null || room.status === 'CLOSED' || here === null) return null;
    return { people: here.audience, isEstimated: here.beatOneIn > 1 };
  }

  count(crowd: CountedCrowd): void {
    this.#counted = crowd;
  }

  /** @returns whether the room is another by that */
  hear(tick: Tick, held: Room | null): boolean {
    if (tick.crowd !== null) this.#counted = null;
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

  get #here(): Pick<CrowdState, 'audience' | 'beatOneIn'> | null {
    return this.#counted ?? this.crowd;
  }

  /** The room that is held, with what was told of it since. The same object as long as neither is another. */
  over(held: Room | null): Room | null {
    const told = this.#signs.room;
    if (held === null || told === null || held.updatedAt !== this.#version) return held;
    if (this.#shown?.of !== held) this.#shown = { of: held, room: Object.freeze({ ...held, ...told }) };
    return this.#shown.room;
  }
}
