import { createMessageEntrySelector, GatheredMessages } from '../message-list';
import type { Message } from '../model';
import type { MessageEntry } from '../ports';
import { createStretchPlacer, type PendingPost, type PostList, type StretchState } from '../post-list';
import { makeTickedList, reduceTickedList, type TickedList, type TickedListEvent } from '../ticks';

/** The one list of a room, whichever delivery brings what is in it. */
export class RoomList {
  readonly #gathered = new GatheredMessages<TickedList, TickedListEvent>({
    make: makeTickedList,
    reduce: reduceTickedList,
    messagesOf: ({ messages }) => messages,
  });
  readonly #selectEntries = createMessageEntrySelector();
  readonly #placeStretches = createStretchPlacer<MessageEntry>();

  get current(): TickedList {
    return this.#gathered.current;
  }

  get posts(): PostList<Message> {
    return this.current.messages.list;
  }

  get pending(): readonly PendingPost[] {
    return this.#gathered.pending;
  }

  /** @returns whether it was news */
  tell(event: TickedListEvent): boolean {
    return this.#gathered.tell(event);
  }

  /** The lines that are shown, with those of what is not held in their places. */
  linesWith(stretches: readonly StretchState[]): readonly MessageEntry[] {
    const list = this.posts;
    return this.#placeStretches(this.#selectEntries(list), list.posts, stretches);
  }
}
