import type { Message } from '../model';
import type { ModeratedRoom, OpenedModeration, RoomModeration } from '../ports';

/** What this person does as a moderator. Most do nothing: until they begin there is nobody to tell of the room. */
export class OwnModeration {
  readonly #room: ModeratedRoom;
  #opened: OpenedModeration | null = null;

  constructor(room: ModeratedRoom) {
    this.#room = room;
  }

  open(open: (room: ModeratedRoom) => OpenedModeration): RoomModeration {
    this.#opened ??= open(this.#room);
    return this.#opened;
  }

  hear = (messages: readonly Message[]): void => this.#opened?.hear(messages);
  changed = (messages: readonly Message[]): void => this.#opened?.changed(messages);
  judged = (): void => this.#opened?.judged();
  acted = (): void => this.#opened?.acted();
  close = (): void => this.#opened?.close();
}
