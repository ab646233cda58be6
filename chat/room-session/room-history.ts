import { History } from '../feed';
import { messageKind } from '../message-list';
import type { ChatError, Message, Stretch, StretchEnd } from '../model';
import type { PageRange, Transport } from '../ports';
import type { StretchState } from '../post-list';
import { SkippedReads } from '../ticked-feed';
import type { TickedListEvent } from '../ticks';
import type { RoomList } from './room-list';

export interface RoomHistoryListener {
  readonly dispatch: (event: TickedListEvent) => void;
  readonly changed: () => void;
}

/** What a room's list doesn't hold and its reader wants: what was before it, what was missed, what ticks left out. */
export class RoomHistory {
  readonly #history: History<Message>;
  readonly #skipped: SkippedReads;

  constructor(
    roomId: string,
    transport: Pick<Transport, 'readMessages'>,
    list: RoomList,
    { dispatch, changed }: RoomHistoryListener,
  ) {
    const read = (range: PageRange) => transport.readMessages(roomId, range);
    this.#history = new History(
      { idOf: (message) => messageKind.idOf(message), read, list: () => list.posts },
      { posts: dispatch, changed },
    );
    this.#skipped = new SkippedReads(
      { read, stretches: () => list.current.skipped },
      { posts: dispatch, changed },
    );
  }

  get isLoadingOlder(): boolean {
    return this.#history.isLoadingOlder;
  }

  get error(): ChatError | null {
    return this.#history.error;
  }

  get stretches(): readonly StretchState[] {
    return [...this.#history.stretches, ...this.#skipped.states];
  }

  loadOlder(): void {
    this.#history.loadOlder();
  }

  loadStretch(stretch: Stretch, end: StretchEnd): void {
    if (stretch.count === null) this.#history.loadStretch(stretch, end);
    else this.#skipped.load(stretch);
  }

  showAround(messageId: string): ReturnType<History<Message>['showAround']> {
    return this.#history.showAround(messageId);
  }

  close(): void {
    this.#history.close();
    this.#skipped.close();
  }
}
