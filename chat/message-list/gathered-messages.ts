import type { Message } from '../model';
import { followingBound, isNews, type PendingPost } from '../post-list';
import { messageKind } from './message-kind';
import { makeMessageList, reduceMessageList, type MessageList, type MessageListEvent } from './message-list';

/**
 * A room's messages, put in their places when somebody looks at them: in a busy room once a view instead of once a
 * message. Whoever looks can't tell the difference, since any other event puts in place what was heard before it.
 */
export class GatheredMessages {
  #placed = makeMessageList();
  #heard: Message[] = [];

  get current(): MessageList {
    if (this.#heard.length > 0) {
      const posts = this.#heard;
      this.#heard = [];
      this.#placed = reduceMessageList(this.#placed, { kind: 'received', posts });
    }
    return this.#placed;
  }

  /** What this person has not got through yet: messages are gathered only while there is none that they could confirm. */
  get pending(): readonly PendingPost[] {
    return this.#placed.list.pending;
  }

  /** @returns whether it was news */
  tell(event: MessageListEvent): boolean {
    if (event.kind === 'received' && this.#canWait) return this.#gather(event.posts);
    const before = this.current;
    this.#placed = reduceMessageList(before, event);
    return this.#placed !== before;
  }

  /** An empty list doesn't know yet what would stand behind a hole. */
  get #canWait(): boolean {
    const { ids, pending } = this.#placed.list;
    return ids.length > 0 && pending.length === 0;
  }

  #gather(posts: readonly Message[]): boolean {
    const news = posts.filter((post) => isNews(this.#placed.list, post, messageKind));
    // A page in the background is shown rarely; what waits must not grow meanwhile.
    if (this.#heard.push(...news) > followingBound) this.#placed = this.current;
    return news.length > 0;
  }
}
