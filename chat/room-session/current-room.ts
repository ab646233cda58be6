import type { ChatError, Outcome, Room } from '../model';
import type { Audience, CountedCrowd, Edges, RoomSnapshot } from '../ports';
import { newerRoom } from '../room-version';
import { KeptRead } from '../schedule';
import type { CrowdState, Tick } from '../ticks';
import type { RoomRead } from './room-condition';
import { ToldRoom } from './told-room';

interface CurrentRoomHost {
  /** For who knows nothing of the room. */
  readFirst(): Promise<Outcome<Room | null>>;
  /** It is another one, or could not be read. */
  changed(): void;
}

/** The room as it is by now: as it was read or heard last, with what ticks told of it since. */
export class CurrentRoom implements RoomRead {
  readonly #read: KeptRead<Room | null>;
  readonly #told = new ToldRoom();
  readonly #host: CurrentRoomHost;

  constructor(
    roomId: string,
    { transport, clock, chance }: Pick<Edges, 'transport' | 'clock' | 'chance'>,
    host: CurrentRoomHost,
  ) {
    this.#host = host;
    this.#read = new KeptRead(
      () => (this.hasValue ? transport.readRoom(roomId) : host.readFirst()),
      clock,
      chance,
      () => host.changed(),
      newerRoom,
    );
  }

  /** Null if there is none, and until it is known. */
  get value(): Room | null {
    return this.#told.over(this.#read.value);
  }

  get hasValue(): boolean {
    return this.#read.hasValue;
  }

  get error(): ChatError | null {
    return this.#read.error;
  }

  get crowd(): CrowdState | null {
    return this.#told.crowd;
  }

  /** How many are here; null before they were counted. */
  get audience(): number | null {
    return this.#told.audience;
  }

  get shownAudience(): Audience | null {
    return this.#told.audienceIn(this.value);
  }

  get beatOneIn(): number {
    return this.#told.beatOneIn;
  }

  load(delay?: number): void {
    this.#read.load(delay);
  }

  hear(room: Room): void {
    this.#read.hear(room);
  }

  hearTick(tick: Tick): void {
    if (this.#told.hear(tick, this.#read.value)) this.#host.changed();
  }

  hearSnapshot(snapshot: RoomSnapshot): void {
    this.#told.read(snapshot);
    this.hear(snapshot.room);
  }

  /** As the answer to a beat has it. */
  count(crowd: CountedCrowd): void {
    this.#told.count(crowd);
  }

  close(): void {
    this.#read.close();
  }
}
