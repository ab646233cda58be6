import { parseContent } from '../content';
import { makeChatError } from '../failures';
import type { ChatError, Outcome } from '../model';
import type { Account, Clock, IdSource } from '../ports';
import type { PendingPost, PostList, PostListEvent } from '../post-list';
import type { Outbox } from './outbox';

export interface OwnPostsEdges {
  readonly account: Account;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly outbox: Outbox;
}

export interface OwnPostsTarget<T> {
  list(): PostList<T>;
  /** Shows at once what comes of the person's own doing. */
  dispatch(event: PostListEvent<T>): void;
  post(draft: PendingPost): Promise<Outcome<T>>;
  refused(error: ChatError): void;
}

/** What a person sends into one list: shown before it is confirmed, sent through the room's outbox. */
export class OwnPosts<T> {
  readonly #edges: OwnPostsEdges;
  readonly #target: OwnPostsTarget<T>;

  constructor(edges: OwnPostsEdges, target: OwnPostsTarget<T>) {
    this.#edges = edges;
    this.#target = target;
  }

  send(text: string, repliedId: string | null): Outcome<null> {
    const content = parseContent(text);
    if (!content.ok) return content;
    const account = this.#edges.account.getSnapshot();
    if (account.kind !== 'signed-in') return { ok: false, error: makeChatError('send this', 'SIGNED_OUT') };
    const post: PendingPost = Object.freeze({
      nonce: this.#edges.ids.nonce(),
      senderId: account.userId,
      content: content.value,
      repliedId,
      sentAt: this.#edges.clock.isoNow(),
      error: null,
    });
    this.#target.dispatch({ kind: 'sending', post });
    this.#deliver(post);
    return { ok: true, value: null };
  }

  /** With the same nonce: should the first attempt have arrived after all, this gives the same post. */
  retry(nonce: string): void {
    const post = this.#failed(nonce);
    if (post === undefined) return;
    this.#target.dispatch({ kind: 'retried', nonce });
    this.#deliver(post);
  }

  discard(nonce: string): void {
    if (this.#failed(nonce) !== undefined) this.#target.dispatch({ kind: 'discarded', nonce });
  }

  /** Only what was given up can be retried or discarded; the rest is on its way. */
  #failed(nonce: string): PendingPost | undefined {
    return this.#target.list().pending.find((post) => post.nonce === nonce && post.error !== null);
  }

  #deliver(post: PendingPost): void {
    this.#edges.outbox.add({
      nonce: post.nonce,
      deliver: async () => {
        const outcome = await this.#target.post(post);
        if (!outcome.ok) return outcome;
        this.#target.dispatch({ kind: 'acknowledged', post: outcome.value });
        return { ok: true, value: null };
      },
      refused: (error) => {
        this.#target.dispatch({ kind: 'refused', nonce: post.nonce, error });
        this.#target.refused(error);
      },
    });
  }
}
