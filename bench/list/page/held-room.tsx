import type { Message } from '../../../chat/model';
import type { MessageEntry } from '../../../chat/ports';
import { RoomList } from '../../../chat/room-session';
import { viewInterval } from '../../../chat/session-edges';
import { PacedStore } from '../../../chat/store';
import { systemClock } from '../../../client/browser';

interface HeldView {
  readonly entries: readonly MessageEntry[];
}

/** The room's list as the product holds it, and a view of it at the product's pace. */
export class HeldRoom {
  readonly #list = new RoomList();
  readonly #store = new PacedStore<HeldView>(
    () => ({ entries: this.#list.linesWith([]) }),
    systemClock,
    viewInterval,
  );

  constructor(messages: readonly Message[], isBounded: boolean) {
    this.#list.tell({ kind: 'window', posts: [], reachesStart: true });
    if (!isBounded) this.#list.tell({ kind: 'left' });
    this.#list.tell({ kind: 'received', posts: messages });
    this.#store.showNow();
  }

  getSnapshot = (): HeldView => this.#store.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  hear(message: Message): void {
    if (this.#list.tell({ kind: 'received', posts: [message] })) this.#store.changed();
  }
}
