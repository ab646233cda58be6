import { CrowdSignals } from '../crowd-signals';
import type { ChatError, Room } from '../model';
import type { Cancel, Edges, RoomFloats } from '../ports';
import { Presence } from '../presence';
import type { Tick } from '../ticks';
import type { CurrentRoom } from './current-room';

interface RoomCrowdListener {
  /** How many are here. */
  counted(): void;
  /** What was tapped could not be sent, or can again. */
  tapsChanged(): void;
}

/** Everybody who is here: this person is counted among them, and hears what floats from them. */
export class RoomCrowd {
  readonly #floats: CrowdSignals;
  readonly #presence: Presence;
  readonly #stopListening: Cancel;

  constructor(roomId: string, edges: Edges, room: CurrentRoom, listener: RoomCrowdListener) {
    this.#presence = new Presence(roomId, edges, {
      beatOneIn: () => room.beatOneIn,
      audience: () => room.audience ?? 0,
      counted: (crowd) => {
        room.count(crowd);
        listener.counted();
      },
    });
    this.#floats = new CrowdSignals(roomId, edges, {
      crowd: () => room.crowd,
      pickingFraction: (period) => this.#presence.pickingFraction(period),
      changed: () => listener.tapsChanged(),
    });
    this.#stopListening = edges.leaves.subscribe(() => this.#floats.leave());
  }

  get floats(): RoomFloats {
    return this.#floats;
  }

  /** Why what was tapped last counts for nobody else. */
  get error(): ChatError | null {
    return this.#floats.error;
  }

  /** Who is banned asks to be counted when they are let in again. */
  follow(room: Room | null, isBanned: boolean): void {
    this.#presence.follow(isBanned ? null : room);
    this.#floats.follow(room);
  }

  hear(tick: Tick): void {
    this.#presence.hearTime(tick.id);
    this.#floats.hear(tick);
  }

  close(): void {
    this.#stopListening();
    this.#presence.close();
    this.#floats.close();
  }
}
