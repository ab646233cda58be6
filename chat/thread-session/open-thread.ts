import { answerKind, createAnswerEntrySelector } from '../answer-list';
import { makeChatError } from '../failures';
import { History, LiveFeed } from '../feed';
import { newerMessage, withReplyCount } from '../message-list';
import type { Answer, ChatError, Message, Outcome, Stretch, StretchEnd } from '../model';
import { OwnDraft } from '../drafts';
import type { UnsentEvent } from '../outbox';
import type { AnswerEntry, PageRange, ThreadSession, ThreadView } from '../ports';
import {
  createStretchPlacer,
  heldStretches,
  makePostList,
  reducePostList,
  type PostListEvent,
} from '../post-list';
import { KeptRead } from '../schedule';
import { viewInterval, type SessionEdges } from '../session-edges';
import { PacedStore } from '../store';
import { countOf } from './count-of';
import type { ThreadHost } from './thread-host';

export function openThread(
  roomId: string,
  messageId: string,
  edges: SessionEdges,
  host: ThreadHost,
): OpenThread {
  return new OpenThread(roomId, messageId, edges, host);
}

export class OpenThread implements ThreadSession {
  readonly messageId: string;
  readonly draft: OwnDraft;
  readonly #host: ThreadHost;
  /** For a thread under a message that the room doesn't hold. */
  readonly #message: KeptRead<Message | null>;
  readonly #feed: LiveFeed<Answer>;
  readonly #history: History<Answer>;
  readonly #placeStretches = createStretchPlacer<AnswerEntry>();
  readonly #store: PacedStore<ThreadView>;
  readonly #selectEntries = createAnswerEntrySelector();
  #list = makePostList<Answer>();

  constructor(roomId: string, messageId: string, edges: SessionEdges, host: ThreadHost) {
    this.messageId = messageId;
    this.draft = new OwnDraft(edges, roomId, messageId);
    this.#host = host;
    const { clock, chance, transport, connection, revival } = edges;
    const read = (range: PageRange) => transport.readAnswers(roomId, messageId, range);
    const readMessage = () => transport.readMessage(roomId, messageId);
    this.#message = new KeptRead(readMessage, clock, chance, () => this.#store.showNow(), newerMessage);
    this.#feed = new LiveFeed<Answer>(
      {
        idOf: (answer) => answerKind.idOf(answer),
        read,
        held: () => heldStretches(this.#list),
        observe: (observer) => transport.observeThread(roomId, messageId, observer),
      },
      { connection, revival, clock, chance },
      {
        posts: (event) => this.#dispatch(event),
        changed: () => this.#store.showNow(),
      },
    );
    this.#history = new History(
      { idOf: (answer) => answerKind.idOf(answer), read, list: () => this.#list },
      { posts: (event) => this.#dispatch(event), changed: () => this.#store.showNow() },
    );
    this.#store = new PacedStore(() => this.#view(), clock, viewInterval);
    for (const post of host.own.postsUnder(messageId)) this.unsent({ kind: 'sending', post });
    if (host.message(messageId) === null) this.#message.load();
    this.#feed.start();
  }

  getSnapshot = (): ThreadView => this.#store.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  send(content: string): Outcome<null> {
    return this.#host.own.send(content, this.messageId);
  }

  retry = (nonce: string): void => this.#host.own.retry(nonce);
  discard = (nonce: string): void => this.#host.own.discard(nonce);
  loadOlder = (): void => this.#history.loadOlder();
  loadStretch = (stretch: Stretch, end: StretchEnd): void => this.#history.loadStretch(stretch, end);

  follow(): void {
    this.#dispatch({ kind: 'followed' });
  }

  leaveEnd(): void {
    this.#dispatch({ kind: 'left' });
  }

  /** An answer is another one than before, by this person's own doing; others hear of it live. */
  answerChanged(answer: Answer): void {
    if (answer.messageId === this.messageId) this.#dispatchOwn({ kind: 'received', posts: [answer] });
  }

  /** What becomes of the person's own answers. */
  unsent(event: UnsentEvent): void {
    this.#dispatchOwn(event);
  }

  acknowledged(post: Answer): void {
    this.#dispatchOwn({ kind: 'acknowledged', post });
  }

  emptied(): void {
    for (const { nonce } of this.#list.pending) this.#dispatchOwn({ kind: 'discarded', nonce });
  }

  /** The room holds another version of its messages. */
  messageChanged(): void {
    this.#store.changed();
  }

  close(): void {
    this.draft.close();
    this.#message.close();
    this.#feed.close();
    this.#history.close();
    this.#store.close();
    this.#host.closed(this);
  }

  #dispatchOwn(event: PostListEvent<Answer>): void {
    this.#dispatch(event);
    this.#store.showNow();
  }

  #dispatch(event: PostListEvent<Answer>): void {
    const before = this.#list;
    this.#list = reducePostList(before, event, answerKind);
    if (this.#list === before) return;
    this.#host.own.confirmMissing(before.pending, this.#list.pending);
    this.#tellCount();
    this.#store.changed();
  }

  /** An answer that is held here counts in the room's list too, whichever of the two heard it first. */
  #tellCount(): void {
    const last = this.#lastAnswer();
    if (last === null) return;
    this.#host.answered(countOf(last));
  }

  #lastAnswer(): Answer | null {
    return this.#list.posts.at(this.#list.posts.size - 1) ?? null;
  }

  #view(): ThreadView {
    const { condition } = this.#feed;
    const message = this.#shownMessage();
    const isMissing = message === null && this.#message.hasValue;
    const error = isMissing ? makeChatError('open this thread', 'MESSAGE_NOT_FOUND') : this.#trouble();
    const isReady = message !== null && condition.isLoaded && !condition.isOver;
    return {
      phase: isReady ? 'ready' : error === null ? 'loading' : 'failed',
      message,
      answers: this.#placeStretches(
        this.#selectEntries(this.#list),
        this.#list.posts,
        this.#history.stretches,
      ),
      hasOlder: this.#list.hasOlder,
      isLoadingOlder: this.#history.isLoadingOlder,
      error: isReady ? this.#history.error : error,
    };
  }

  #trouble(): ChatError | null {
    return this.#feed.condition.error ?? this.#message.error;
  }

  #shownMessage(): Message | null {
    const held = this.#host.message(this.messageId);
    if (held !== null) return held;
    const read = this.#message.value;
    const last = this.#lastAnswer();
    return read === null || last === null ? read : withReplyCount(read, last.position, last.sentAt);
  }
}
