import { OwnDraft } from '../drafts';
import type {
  ChatError,
  Membership,
  Message,
  Outcome,
  PostChange,
  PostPlace,
  ReportText,
  Stretch,
  StretchEnd,
} from '../model';
import { writeReportText } from '../moderation';
import type { Cancel, Notice, RoomFloats, RoomSession, RoomView, ThreadSession } from '../ports';
import { OwnReactions } from '../reactions';
import { viewInterval, type SessionEdges } from '../session-edges';
import { PacedStore } from '../store';
import { countOf, type ThreadHost } from '../thread-session';
import type { TickedListEvent } from '../ticks';
import { changePost } from './change-post';
import { CurrentRoom } from './current-room';
import { OwnMembership } from './own-membership';
import { OwnModeration } from './own-moderation';
import { OwnPlace } from './own-place';
import { OwnWriting, type WritingHost } from './own-writing';
import { roomPhase, shownConnection } from './room-condition';
import { RoomCrowd } from './room-crowd';
import { RoomFeeds } from './room-feeds';
import { RoomHistory } from './room-history';
import { RoomList } from './room-list';
import { RoomNotices } from './room-notices';
import { RoomThreads } from './room-threads';

export function openRoom(roomId: string, edges: SessionEdges): RoomSession {
  return new OpenRoom(roomId, edges);
}

class OpenRoom implements RoomSession {
  readonly #moderation: OwnModeration;
  readonly floats: RoomFloats;
  readonly #roomId: string;
  readonly #edges: SessionEdges;
  readonly #room: CurrentRoom;
  readonly #crowd: RoomCrowd;
  readonly #feeds: RoomFeeds;
  readonly #history: RoomHistory;
  readonly draft: OwnDraft;
  readonly reactions: OwnReactions;
  readonly #own: OwnWriting;
  readonly #place: OwnPlace;
  readonly #member: OwnMembership;
  readonly #notices: RoomNotices;
  readonly #store: PacedStore<RoomView>;
  readonly #threads: RoomThreads;
  readonly #messages = new RoomList();
  readonly #leaveConnection: Cancel;
  #hasBeenLive = false;

  constructor(roomId: string, edges: SessionEdges) {
    this.#roomId = roomId;
    this.#edges = edges;
    this.#room = new CurrentRoom(roomId, edges, {
      readFirst: () => this.#feeds.readFirst(),
      changed: () => this.#roomChanged(),
    });
    this.#crowd = new RoomCrowd(roomId, edges, this.#room, {
      counted: () => this.#store.changed(),
      tapsChanged: () => this.#store.showNow(),
    });
    this.floats = this.#crowd.floats;
    this.#feeds = this.#makeFeeds();
    this.#history = new RoomHistory(roomId, edges.transport, this.#messages, {
      dispatch: (event) => this.#dispatch(event),
      changed: () => this.#store.showNow(),
    });
    this.draft = new OwnDraft(edges, roomId, null);
    this.#threads = new RoomThreads(roomId, edges, this.#threadHost());
    this.#place = new OwnPlace(roomId, edges);
    this.reactions = new OwnReactions(roomId, edges, {
      crowd: () => this.#room.audience,
      counted: (reactions) => this.#dispatchOwn({ kind: 'reacted', reactions }),
    });
    this.#own = new OwnWriting(roomId, edges, this.#writingHost());
    this.#moderation = new OwnModeration({ ...edges, roomId, roomChanged: (room) => this.#room.hear(room) });
    this.#notices = this.#makeNotices();
    this.#member = new OwnMembership(roomId, edges, () => this.#store.showNow());
    this.#store = new PacedStore(() => this.#view(), edges.clock, viewInterval);
    this.#leaveConnection = edges.connection.subscribe(() => this.#store.showNow());
    this.#own.follow();
    const known = edges.knownRooms.find(roomId);
    if (known !== null) this.#room.hear(known);
    // In broadcast delivery the snapshot has the room, and is read when it is this person's turn.
    if (known?.delivery !== 'BROADCAST') this.#room.load(known === null ? this.#feeds.turn.untilRead() : 0);
  }

  getSnapshot = (): RoomView => this.#store.getSnapshot();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  async join(displayName: string): Promise<Outcome<Membership>> {
    const outcome = await this.#member.join(displayName);
    this.#store.showNow();
    return outcome;
  }

  send(content: string, repliedId: string | null): Outcome<null> {
    return this.#own.send(content, repliedId, null);
  }

  retry = (nonce: string): void => this.#own.retry(nonce);
  discard = (nonce: string): void => this.#own.discard(nonce);
  loadOlder = (): void => this.#history.loadOlder();
  loadStretch = (stretch: Stretch, end: StretchEnd): void => this.#history.loadStretch(stretch, end);
  moderate: RoomSession['moderate'] = (open) => this.#moderation.open(open);
  seen = (messageId: string): void => this.#place.seen(messageId);
  readMessage: RoomSession['readMessage'] = (messageId) =>
    this.#edges.transport.readMessage(this.#roomId, messageId);
  showMessage = (messageId: string): Promise<Outcome<null>> => this.#history.showAround(messageId);

  follow(): void {
    this.#dispatch({ kind: 'followed' });
  }

  leaveEnd(): void {
    this.#dispatch({ kind: 'left' });
  }

  openThread(messageId: string): ThreadSession {
    return this.#threads.open(messageId);
  }

  async changePost(place: PostPlace, change: PostChange): Promise<Outcome<null>> {
    const outcome = await changePost(this.#roomId, place, change, {
      transport: this.#edges.transport,
      messageChanged: (message) => {
        this.#dispatchOwn({ kind: 'received', posts: [message] });
        this.#moderation.changed([message]);
      },
      answerChanged: (answer) => this.#threads.answerChanged(answer),
    });
    this.#moderation.acted();
    return outcome;
  }

  reportMessage = (messageId: string, report: ReportText): Promise<Outcome<null>> =>
    this.#edges.transport.reportMessage(this.#roomId, messageId, writeReportText(report));

  dismiss(notice: Notice): void {
    this.#notices.dismiss(notice);
  }

  close(): void {
    this.#leaveConnection();
    this.draft.close();
    this.#moderation.close();
    this.#crowd.close();
    this.reactions.close();
    this.#notices.close();
    this.#threads.close();
    this.#room.close();
    this.#feeds.close();
    this.#history.close();
    this.#own.close();
    this.#member.close();
    this.#store.close();
  }

  #makeFeeds(): RoomFeeds {
    return new RoomFeeds(this.#roomId, this.#edges, {
      held: () => this.#messages.current,
      dispatch: (event) => {
        this.#dispatch(event);
        if (event.kind !== 'received') return;
        this.#notices.hear(event.posts);
        this.#moderation.hear(event.posts);
      },
      roomChanged: (room) => this.#room.hear(room),
      discarded: (post) => {
        this.#own.notPublished(post);
        this.#moderation.judged();
      },
      judged: () => this.#moderation.judged(),
      roomDoubted: () => this.#room.load(),
      ticked: (tick) => {
        this.#notices.hearTick(tick);
        this.#moderation.hear(tick.messages);
        this.#crowd.hear(tick);
        this.#room.hearTick(tick);
        this.#store.changed();
      },
      snapshotRead: (snapshot) => {
        this.#notices.tell(snapshot.pinned);
        this.#room.hearSnapshot(snapshot);
      },
      audience: () => this.#room.audience,
      changed: () => this.#feedChanged(),
    });
  }

  #makeNotices(): RoomNotices {
    const { memory, clock, chance } = this.#edges;
    return new RoomNotices(this.#roomId, {
      memory,
      clock,
      chance,
      read: this.readMessage,
      held: (messageId) => this.#held(messageId),
      changed: () => this.#store.showNow(),
    });
  }

  #held(messageId: string): Message | null {
    return this.#messages.posts.posts.get(messageId) ?? null;
  }

  #threadHost(): Omit<ThreadHost, 'closed'> {
    return {
      own: {
        send: (content, messageId) => this.#own.send(content, null, messageId),
        retry: (nonce) => this.retry(nonce),
        discard: (nonce) => this.discard(nonce),
        postsUnder: (messageId) => this.#own.postsUnder(messageId),
        confirmMissing: (before, after) => this.#own.confirmMissing(before, after),
      },
      message: (messageId) => this.#held(messageId),
      answered: (count) => this.#dispatch({ kind: 'answered', count }),
    };
  }

  /** Everything that becomes of what was written here, in the room and in its threads. */
  #writingHost(): WritingHost {
    return {
      slowModeSeconds: () => this.#slowModeSeconds(),
      changed: () => this.#store.showNow(),
      unsent: (messageId, event) => {
        if (messageId === null) this.#dispatchOwn(event);
        else this.#threads.unsent(messageId, event);
      },
      emptied: () => {
        for (const { nonce } of this.#messages.pending) this.#dispatchOwn({ kind: 'discarded', nonce });
        this.#threads.emptied();
      },
      messageSent: (post) => {
        this.#dispatchOwn({ kind: 'acknowledged', post });
      },
      answerSent: (answer) => {
        this.#threads.acknowledged(answer);
        this.#dispatch({ kind: 'answered', count: countOf(answer) });
      },
      troubled: (error) => this.#troubled(error),
    };
  }

  /** Of this person: moderators need not wait. */
  #slowModeSeconds(): number {
    return this.#member.membership?.role === 'MODERATOR' ? 0 : (this.#room.value?.slowModeSeconds ?? 0);
  }

  #dispatch(event: TickedListEvent): void {
    if (this.#reduce(event)) this.#store.changed();
  }

  #dispatchOwn(event: TickedListEvent): void {
    if (this.#reduce(event)) this.#store.showNow();
  }

  #reduce(event: TickedListEvent): boolean {
    const { pending } = this.#messages;
    if (!this.#messages.tell(event)) return false;
    this.#own.confirmMissing(pending, this.#messages.pending);
    this.#threads.messageChanged();
    return true;
  }

  #feedChanged(): void {
    this.#hasBeenLive ||= this.#feeds.condition.isCaughtUp;
    this.#crowd.follow(this.#room.value, this.#feeds.condition.isBanned);
    this.#store.showNow();
  }

  #roomChanged(): void {
    const room = this.#room.value;
    if (this.#room.hasValue && room === null) this.#feeds.close();
    if (room !== null) this.#feeds.follow(room);
    this.#notices.follow(room);
    this.#crowd.follow(room, this.#feeds.condition.isBanned);
    this.#own.followSlowMode();
    this.#store.showNow();
  }

  #troubled(error: ChatError): void {
    if (error.code === 'NOT_JOINED') this.#member.forget();
    if (error.code === 'ROOM_CLOSED' || error.code === 'READ_ONLY') this.#room.load();
    this.#store.showNow();
  }

  #view(): RoomView {
    const feed = this.#feeds.condition;
    const connection = this.#edges.connection.getSnapshot();
    const phase = roomPhase(this.#room, feed);
    return {
      phase,
      room: this.#room.value,
      audience: feed.isBanned ? null : this.#room.shownAudience,
      membership: this.#member.membership,
      suggestedName: this.#member.suggestedName,
      announcement: this.#notices.announcement,
      pinned: this.#notices.pinned,
      messages: this.#messages.linesWith(this.#history.stretches),
      lastSeenId: this.#place.lastSeenId,
      hasOlder: this.#messages.posts.hasOlder,
      isLoadingOlder: this.#history.isLoadingOlder,
      pause: this.#own.pause,
      isBanned: feed.isBanned,
      connection: shownConnection(connection, feed, this.#hasBeenLive, this.#feeds.awaitsTurn),
      error:
        phase === 'ready' ? (this.#history.error ?? this.#crowd.error) : (this.#room.error ?? feed.error),
    };
  }
}
