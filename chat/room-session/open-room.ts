import { LiveFeed, OlderPages } from '../feed';
import { changeContent, OpenModeration } from '../moderation';
import { createMessageEntrySelector, makeMessageList, messageKind, reduceMessageList } from '../message-list';
import type { MessageListEvent } from '../message-list';
import type { ChatError, Membership, Message, Outcome, PostChange, PostPlace, Room } from '../model';
import { Outbox, OwnPosts } from '../outbox';
import type { Cancel, Notice, PageRange, RoomSession, RoomView, ThreadSession } from '../ports';
import { KeptRead } from '../schedule';
import { PacedStore } from '../store';
import { openThread, type OpenThread, type ThreadHost } from '../thread-session';
import { OwnMembership } from './own-membership';
import { roomPhase, shownConnection } from './room-condition';
import { RoomNotices } from './room-notices';
import { viewInterval, type SessionEdges } from '../session-edges';

export function openRoom(roomId: string, edges: SessionEdges): RoomSession {
  return new OpenRoom(roomId, edges);
}

class OpenRoom implements RoomSession {
  readonly moderation: OpenModeration;
  readonly #roomId: string;
  readonly #edges: SessionEdges;
  readonly #room: KeptRead<Room | null>;
  readonly #feed: LiveFeed<Message>;
  readonly #older: OlderPages<Message>;
  readonly #outbox: Outbox;
  readonly #own: OwnPosts<Message>;
  readonly #member: OwnMembership;
  readonly #notices: RoomNotices;
  readonly #store: PacedStore<RoomView>;
  readonly #threads = new Set<OpenThread>();
  readonly #selectEntries = createMessageEntrySelector();
  readonly #leaveConnection: Cancel;
  #messages = makeMessageList();
  #hasBeenLive = false;
  #wasCaughtUp = false;

  constructor(roomId: string, edges: SessionEdges) {
    this.#roomId = roomId;
    this.#edges = edges;
    const { clock, chance, transport, account, ids, connection } = edges;
    const read = (range: PageRange) => transport.readMessages(roomId, range);
    this.#room = new KeptRead(
      () => transport.readRoom(roomId),
      clock,
      chance,
      () => this.#roomRead(),
    );
    this.#feed = this.#makeFeed(read);
    this.#older = new OlderPages(read, {
      page: (page) => this.#dispatch({ kind: 'older', ...page }),
      changed: () => this.#store.showNow(),
    });
    this.#outbox = new Outbox(clock, chance);
    this.#own = new OwnPosts<Message>(
      { account, ids, clock, outbox: this.#outbox },
      {
        list: () => this.#messages.list,
        dispatch: (event) => this.#dispatchOwn(event),
        post: ({ content, nonce, repliedId }) => transport.postMessage({ roomId, content, nonce, repliedId }),
        refused: (error) => this.#refused(error),
      },
    );
    this.moderation = new OpenModeration(roomId, transport, (room) => this.#room.replace(room));
    this.#notices = this.#makeNotices();
    this.#member = new OwnMembership(roomId, edges, () => this.#store.showNow());
    this.#store = new PacedStore(() => this.#view(), clock, viewInterval);
    this.#leaveConnection = connection.subscribe(() => this.#connectionChanged());
    this.#room.load();
    this.#feed.start();
  }

  getSnapshot = (): RoomView => this.#store.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  async join(displayName: string): Promise<Outcome<Membership>> {
    const outcome = await this.#member.join(displayName);
    this.#store.showNow();
    return outcome;
  }

  send(content: string, repliedId: string | null): Outcome<null> {
    return this.#own.send(content, repliedId);
  }

  retry(nonce: string): void {
    this.#own.retry(nonce);
  }

  discard(nonce: string): void {
    this.#own.discard(nonce);
  }

  loadOlder(): void {
    const { ids, hasOlder } = this.#messages.list;
    this.#older.load(ids[0] ?? null, hasOlder);
  }

  follow(): void {
    this.#dispatch({ kind: 'followed' });
  }

  openThread(messageId: string): ThreadSession {
    const thread = openThread(this.#roomId, messageId, this.#edges, this.#threadHost());
    this.#threads.add(thread);
    return thread;
  }

  async changePost(place: PostPlace, change: PostChange): Promise<Outcome<null>> {
    const ready = changeContent(change);
    if (!ready.ok) return ready;
    const outcome = await this.#ask(place, ready.value);
    this.moderation.acted();
    return outcome;
  }

  dismiss(notice: Notice): void {
    this.#notices.dismiss(notice);
  }

  close(): void {
    this.#leaveConnection();
    this.moderation.close();
    this.#notices.close();
    for (const thread of [...this.#threads]) thread.close();
    this.#room.close();
    this.#feed.close();
    this.#older.close();
    this.#outbox.close();
    this.#member.close();
    this.#store.close();
  }

  #makeFeed(
    read: (range: PageRange) => ReturnType<SessionEdges['transport']['readMessages']>,
  ): LiveFeed<Message> {
    const { transport, connection, clock, chance, revival } = this.#edges;
    return new LiveFeed<Message>(
      {
        idOf: (message) => messageKind.idOf(message),
        read,
        oldestHeld: () => this.#messages.list.ids[0] ?? null,
        observe: (observer) =>
          transport.observeRoom(this.#roomId, {
            ...observer,
            answered: (count) => this.#dispatch({ kind: 'answered', count }),
            roomChanged: (room) => this.#room.replace(room),
          }),
      },
      { connection, revival, clock, chance },
      {
        posts: (event) => {
          this.#dispatch(event);
          if (event.kind === 'received') this.#notices.hear(event.posts);
        },
        changed: () => this.#feedChanged(),
      },
    );
  }

  /** What the server answers is the post as it is now, and shows at once. */
  async #ask({ messageId, threadId }: PostPlace, change: PostChange): Promise<Outcome<null>> {
    const { transport } = this.#edges;
    if (threadId === null) {
      const outcome = await transport.changeMessage(this.#roomId, messageId, change);
      if (outcome.ok) this.#dispatchOwn({ kind: 'received', posts: [outcome.value] });
      return outcome.ok ? { ok: true, value: null } : outcome;
    }
    const outcome = await transport.changeAnswer(this.#roomId, messageId, threadId, change);
    if (!outcome.ok) return outcome;
    for (const thread of this.#threads) thread.answerChanged(outcome.value);
    return { ok: true, value: null };
  }

  #makeNotices(): RoomNotices {
    const { memory, clock, chance, transport } = this.#edges;
    return new RoomNotices(this.#roomId, {
      memory,
      clock,
      chance,
      read: (messageId) => transport.readMessage(this.#roomId, messageId),
      held: (messageId) => this.#held(messageId),
      changed: () => this.#store.showNow(),
    });
  }

  #held(messageId: string): Message | null {
    return this.#messages.list.posts.get(messageId) ?? null;
  }

  #threadHost(): ThreadHost {
    return {
      outbox: this.#outbox,
      message: (messageId) => this.#held(messageId),
      answered: (count) => this.#dispatch({ kind: 'answered', count }),
      refused: (error) => this.#refused(error),
      closed: (thread) => this.#threads.delete(thread),
    };
  }

  #dispatch(event: MessageListEvent): void {
    if (this.#reduce(event)) this.#store.changed();
  }

  #dispatchOwn(event: MessageListEvent): void {
    if (this.#reduce(event)) this.#store.showNow();
  }

  #reduce(event: MessageListEvent): boolean {
    const before = this.#messages;
    this.#messages = reduceMessageList(before, event);
    if (this.#messages === before) return false;
    this.#outbox.confirmMissing(before.list.pending, this.#messages.list.pending);
    for (const thread of this.#threads) thread.messageChanged();
    return true;
  }

  /** The room itself may have changed while nothing was heard. */
  #feedChanged(): void {
    const { isCaughtUp } = this.#feed.condition;
    if (isCaughtUp && !this.#wasCaughtUp) this.#room.load();
    this.#wasCaughtUp = isCaughtUp;
    this.#hasBeenLive ||= isCaughtUp;
    this.#store.showNow();
  }

  #roomRead(): void {
    if (this.#room.hasValue && this.#room.value === null) this.#feed.close();
    this.#notices.follow(this.#room.value);
    this.#store.showNow();
  }

  #connectionChanged(): void {
    if (this.#edges.connection.getSnapshot() === 'live') this.#outbox.wake();
    this.#store.showNow();
  }

  #refused(error: ChatError): void {
    if (error.code === 'NOT_JOINED') this.#member.forget();
    if (error.code === 'ROOM_CLOSED') this.#room.load();
    this.#store.showNow();
  }

  #view(): RoomView {
    const { list } = this.#messages;
    const feed = this.#feed.condition;
    const phase = roomPhase(this.#room, feed);
    return {
      phase,
      room: this.#room.value,
      membership: this.#member.membership,
      suggestedName: this.#member.suggestedName,
      announcement: this.#notices.announcement,
      pinned: this.#notices.pinned,
      messages: this.#selectEntries(list),
      hasOlder: list.hasOlder,
      isLoadingOlder: this.#older.isLoading,
      connection: shownConnection(this.#edges.connection.getSnapshot(), feed, this.#hasBeenLive),
      error: phase === 'ready' ? this.#older.error : (this.#room.error ?? feed.error),
    };
  }
}
