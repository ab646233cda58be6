import { parseContent } from '../content';
import { makeChatError } from '../failures';
import { maximumUnsentPosts, millisecondsUnsent } from '../limits';
import type { Answer, ChatError, Message, Outcome } from '../model';
import type { Cancel, DiscardedPost, IdSource, Transport } from '../ports';
import type { PostListEvent } from '../post-list';
import type { LookoutEdges } from '../schedule';
import { HeldPosts } from './held-posts';
import { Outbox } from './outbox';
import type { OutboxMemory, OutboxPlace } from './outbox-memory';
import type { UnsentPost } from './unsent-post';

export interface RoomOutboxEdges extends LookoutEdges {
  readonly ids: IdSource;
  readonly transport: Pick<Transport, 'postMessage' | 'postAnswer'>;
}

/** What happens to an unsent post, as its list takes it. */
export type UnsentEvent = Extract<
  PostListEvent<never>,
  { kind: 'sending' | 'waiting' | 'refused' | 'retried' | 'discarded' }
>;

export interface OutboxListener {
  /** @param messageId whose thread it was written in; null in the room itself */
  unsent(messageId: string | null, event: UnsentEvent): void;
  /** Somebody else is signed in: nothing that was told is theirs. */
  emptied(): void;
  messageSent(message: Message): void;
  answerSent(answer: Answer): void;
  /** The server took something just now. */
  taken(): void;
  /** A try did not succeed, whatever becomes of it. */
  troubled(error: ChatError): void;
}

/**
 * What one person wrote in one room and the server hasn't confirmed, in this page. It is kept in the browser as it
 * is, so that it outlives the page, and it goes on when nobody looks at the room any more.
 */
export class RoomOutbox {
  readonly #place: OutboxPlace;
  readonly #memory: OutboxMemory;
  readonly #edges: RoomOutboxEdges;
  readonly #outbox: Outbox;
  readonly #held: HeldPosts;
  readonly #listeners = new Set<OutboxListener>();
  #posts: readonly UnsentPost[] = [];
  #isOpen = false;
  #isClosed = false;

  /** @param onEmpty nothing is on its way any more */
  constructor(place: OutboxPlace, memory: OutboxMemory, edges: RoomOutboxEdges, onEmpty: () => void) {
    this.#place = place;
    this.#memory = memory;
    this.#edges = edges;
    this.#outbox = new Outbox(edges.clock, edges.chance, onEmpty);
    this.#held = new HeldPosts(edges, {
      waiting: () => (this.#isOpen && this.#listeners.size > 0 ? this.#posts.filter(this.#isHeld) : []),
      ask: (post) => this.#ask(post),
    });
    this.adopt(place);
  }

  /** Whoever listens first hears of all that is there. */
  listen(listener: OutboxListener): Cancel {
    this.#listeners.add(listener);
    for (const post of this.#posts) listener.unsent(post.messageId, { kind: 'sending', post });
    this.#held.follow();
    return () => {
      this.#listeners.delete(listener);
      this.#held.follow();
    };
  }

  postsUnder(messageId: string): readonly UnsentPost[] {
    return this.#posts.filter((post) => post.messageId === messageId);
  }

  /** Nothing is on its way. */
  get isEmpty(): boolean {
    return this.#outbox.isEmpty;
  }

  /** From now on posts leave, in the order in which they were written; those from before a reload are there by now. */
  open(): void {
    this.#isOpen = true;
    this.#posts = [...this.#posts].sort((one, other) => one.writtenAt - other.writtenAt);
    for (const post of this.#posts) if (post.error === null) this.#dispatch(post);
    this.#held.follow();
  }

  send(text: string, repliedId: string | null, messageId: string | null): Outcome<null> {
    const content = parseContent(text);
    if (!content.ok) return content;
    if (this.#posts.length >= maximumUnsentPosts)
      return { ok: false, error: makeChatError('send this', 'OUTBOX_FULL') };
    const nonce = this.#edges.ids.nonce();
    const { clock } = this.#edges;
    const now = clock.now();
    // A clock that was set back turns no order round.
    const writtenAt = Math.max(now, this.#posts.at(-1)?.writtenAt ?? now);
    const when = { sentAt: clock.isoNow(), writtenAt, wantedAt: now };
    const written = { nonce, senderId: this.#place.userId, content: content.value, messageId, repliedId };
    const post: UnsentPost = Object.freeze({ ...written, ...when, error: null, isWaiting: false });
    this.#keep([...this.#posts, post]);
    this.#tell(post, { kind: 'sending', post });
    this.#dispatch(post);
    return { ok: true, value: null };
  }

  /** With the same nonce: should the first attempt have arrived after all, this gives the same post. */
  retry(nonce: string): void {
    const post = this.#find(nonce);
    if (post === undefined || post.error === null || post.isWaiting) return;
    const wanted = { error: null, isWaiting: false, wantedAt: this.#edges.clock.now() };
    this.#change(post, { kind: 'retried', nonce }, wanted);
    this.#dispatch(Object.freeze({ ...post, ...wanted }));
  }

  /** Only what failed or was put off: anything else may be on the server already. */
  discard(nonce: string): void {
    const post = this.#find(nonce);
    if (post === undefined || post.error === null) return;
    if (post.isWaiting && !this.#outbox.withdraw(nonce)) return;
    this.#drop(nonce);
    this.#tell(post, { kind: 'discarded', nonce });
  }

  /** What is no longer pending in a list has been confirmed there. */
  confirmMissing(before: readonly { nonce: string }[], after: readonly { nonce: string }[]): void {
    if (before === after) return;
    for (const { nonce } of before) {
      if (after.some((post) => post.nonce === nonce) || this.#find(nonce) === undefined) continue;
      this.#drop(nonce);
      this.#outbox.confirm(nonce);
    }
  }

  /** A moderator decided against a post that waited. */
  notPublished({ nonce, senderId }: DiscardedPost): void {
    const post = this.#find(nonce);
    if (senderId !== this.#place.userId || post === undefined || !this.#isHeld(post)) return;
    const error = makeChatError('publish this', 'DISCARDED');
    this.#change(post, { kind: 'refused', nonce, error }, { error, isWaiting: false });
  }

  /** The connection is back, or what was waited for may be over. */
  wake(): void {
    this.#outbox.wake();
    this.#held.wake();
  }

  /** Takes over what a page that is gone has left. Its own copy goes only when it is kept here. */
  adopt(left: OutboxPlace): void {
    const known = new Set(this.#posts.map(({ nonce }) => nonce));
    const found = this.#memory.read(left).filter(({ nonce }) => !known.has(nonce));
    const posts = found
      .slice(0, maximumUnsentPosts)
      .map((post) => Object.freeze({ ...post, error: standing(post) ?? this.#ageError(post) }));
    this.#keep([...this.#posts, ...posts]);
    if (left.pageId !== this.#place.pageId) this.#memory.write(left, []);
    for (const post of posts) {
      this.#tell(post, { kind: 'sending', post });
      if (post.error === null) this.#dispatch(post);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#outbox.close();
    this.#held.close();
    this.#listeners.clear();
  }

  /** After a day the server has forgotten nonces; what is nearly that old is sent only when somebody says so. */
  #ageError({ wantedAt }: UnsentPost): ChatError | null {
    const age = this.#edges.clock.now() - wantedAt;
    return age < millisecondsUnsent ? null : makeChatError('send this', 'WAITED_TOO_LONG');
  }

  #dispatch(post: UnsentPost): void {
    if (!this.#isOpen) return;
    const { nonce } = post;
    this.#outbox.add({
      nonce,
      deliver: () => this.#deliver(post),
      waits: (error) => this.#change(post, { kind: 'waiting', nonce, error }, { error, isWaiting: true }),
      leaves: () => this.#change(post, { kind: 'retried', nonce }, { error: null, isWaiting: false }),
      refused: (error) => this.#change(post, { kind: 'refused', nonce, error }, { error, isWaiting: false }),
    });
  }

  /** A page may have slept between two tries: each asks how old the post is by now. */
  async #deliver(post: UnsentPost): Promise<Outcome<null>> {
    const error = this.#ageError(post);
    if (error !== null) return { ok: false, error };
    const outcome = await this.#post(post);
    for (const listener of this.#listeners)
      if (outcome.ok) listener.taken();
      else listener.troubled(outcome.error);
    return outcome;
  }

  /** With its nonce the server answers what became of a post, and posts nothing. */
  async #ask(post: UnsentPost): Promise<boolean | null> {
    const outcome = await this.#post(post);
    if (outcome.ok) return true;
    const { code } = outcome.error;
    if (code === 'DISCARDED') this.notPublished(post);
    return code === 'DISCARDED' ? true : code === 'HELD' ? false : null;
  }

  /** Tells the lists what it became. */
  async #post({ content, nonce, repliedId, messageId }: UnsentPost): Promise<Outcome<null>> {
    const { transport } = this.#edges;
    const { roomId } = this.#place;
    if (messageId === null)
      return this.#settle(
        nonce,
        await transport.postMessage({ roomId, content, nonce, repliedId }),
        (message) => this.#listeners.forEach((listener) => listener.messageSent(message)),
      );
    return this.#settle(nonce, await transport.postAnswer({ roomId, messageId, content, nonce }), (answer) =>
      this.#listeners.forEach((listener) => listener.answerSent(answer)),
    );
  }

  #settle<T>(nonce: string, outcome: Outcome<T>, tell: (post: T) => void): Outcome<null> {
    if (!outcome.ok) return outcome;
    tell(outcome.value);
    this.#drop(nonce);
    return { ok: true, value: null };
  }

  /** After half a day nobody asks: the server forgets nonces, and would take it for a new post. */
  readonly #isHeld = ({ error, writtenAt }: UnsentPost): boolean =>
    error?.code === 'HELD' && this.#edges.clock.now() - writtenAt < millisecondsUnsent;

  #change(
    post: UnsentPost,
    event: UnsentEvent,
    change: Pick<UnsentPost, 'error' | 'isWaiting'> & Partial<Pick<UnsentPost, 'wantedAt'>>,
  ): void {
    this.#keep(
      this.#posts.map((held) => (held.nonce === post.nonce ? Object.freeze({ ...held, ...change }) : held)),
    );
    this.#tell(post, event);
  }

  #tell({ messageId }: UnsentPost, event: UnsentEvent): void {
    for (const listener of this.#listeners) listener.unsent(messageId, event);
  }

  #find(nonce: string): UnsentPost | undefined {
    return this.#posts.find((post) => post.nonce === nonce);
  }

  #drop(nonce: string): void {
    this.#keep(this.#posts.filter((post) => post.nonce !== nonce));
  }

  /** What was asked before this was closed may be answered after it: then all is forgotten, or another's to keep. */
  #keep(posts: readonly UnsentPost[]): void {
    if (this.#isClosed) return;
    this.#posts = posts;
    this.#memory.write(this.#place, posts);
    this.#held.follow(true);
  }
}

/** Why a post that was left is not sent by itself. Its sender is signed in again, or nobody would have it. */
const standing = ({ error }: UnsentPost): ChatError | null => (error?.code === 'SIGNED_OUT' ? null : error);
