import type { Message } from '../model';
import { followingBound, isNews, type PendingPost } from '../post-list';
import { messageKind } from './message-kind';
import type { MessageList, MessageListEvent } from './message-list';

/** What is gathered for: a list of messages, and whatever its owner keeps with it. */
export interface ListKeeping<State, Event> {
  make(): State;
  reduce(state: State, event: Event | MessageListEvent): State;
  messagesOf(state: State): MessageList;
}

/**
 * A room's messages, put in their places when somebody looks at them: in a busy room once a view instead of once a
 * message. Whoever looks can't tell the difference, since any other event puts in place what was heard before it.
 */
export class GatheredMessages<State, Event extends { readonly kind: string }> {
  readonly #keeping: ListKeeping<State, Event>;
  #placed: State;
  #heard: Message[] = [];

  constructor(keeping: ListKeeping<State, Event>) {
    this.#keeping = keeping;
    this.#placed = keeping.make();
  }

  get current(): State {
    if (this.#heard.length > 0) {
      const posts = this.#heard;
      this.#heard = [];
      this.#placed = this.#keeping.reduce(this.#placed, { kind: 'received', posts });
    }
    return this.#placed;
  }

  /** What this person has not got through yet: messages are gathered only while there is none that they could confirm. */
  get pending(): readonly PendingPost[] {
    return this.#list.pending;
  }

  /** @returns whether it was news */
  tell(event: Event | MessageListEvent): boolean {
    if (isReceived(event) && this.#canWait) return this.#gather(event.posts);
    const before = this.current;
    this.#placed = this.#keeping.reduce(before, event);
    return this.#placed !== before;
  }

  get #list() {
    return this.#keeping.messagesOf(this.#placed).list;
  }

  /** An empty list doesn't know yet what would stand behind a hole. */
  get #canWait(): boolean {
    const { posts, pending } = this.#list;
    return posts.size > 0 && pending.length === 0;
  }

  #gather(posts: readonly Message[]): boolean {
    const before = this.#heard.length;
    for (const post of posts) if (isNews(this.#list, post, messageKind)) this.#heard.push(post);
    const isAny = this.#heard.length > before;
    // A page in the background is shown rarely; what waits must not grow meanwhile.
    if (this.#heard.length > followingBound) this.#placed = this.current;
    return isAny;
  }
}

function isReceived(event: { readonly kind: string }): event is MessageListEvent & { kind: 'received' } {
  return event.kind === 'received';
}
