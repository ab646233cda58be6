import type { Answer, Membership, Message } from '../model/message';
import type { ChatError, Outcome } from '../model/chat-error';
import type { PostChange, PostPlace } from '../model/moderation';
import type { ReportText } from '../model/report';
import type { Room, RoomChange, RoomDraft, RoomStatus } from '../model/room';
import type { Stretch, StretchEnd } from '../model/stretch';
import type { PreferenceStore } from './preferences';
import type { RoomFloats } from './room-floats';
import type { ModeratedRoom, OpenedModeration, RoomModeration } from './room-moderation';
import type { Store } from './store';

/** The application as a script sees it; in the web app each page opens its own part, and React reads it as a store. */
export interface ChatApp {
  readonly account: Account;
  readonly preferences: PreferenceStore;
  /** The lobby and rooms are opened by the page that shows them, and closed when it leaves. */
  openLobby(): Lobby;
  openRoom(roomId: string): RoomSession;
}

export interface Account extends Store<AccountState> {
  signOut(): Promise<void>;
}

export type AccountState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'signed-in';
      readonly userId: string;
      readonly email: string;
      readonly isModerator: boolean;
    };

export interface Lobby extends Store<LobbyView> {
  /** For moderators, who plan a room. @returns what makes it: trying again after a failure makes no second one */
  planRoom(): (draft: RoomDraft) => Promise<Outcome<Room>>;
  changeRoom(roomId: string, change: RoomChange): Promise<Outcome<Room>>;
  loadMore(status: RoomStatus): void;
  close(): void;
}

export interface LobbyView {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Newest start first. */
  readonly rooms: readonly Room[];
  /** Whether there are more of a status than are listed, and how it goes with them. */
  readonly more: Readonly<Record<RoomStatus, MoreRooms>>;
  readonly error: ChatError | null;
}

export type MoreRooms = 'none' | 'some' | 'loading' | 'failed';

/**
 * How the live connection is. `connecting`: not yet; `live`; `interrupted`: lost, being restored, what was
 * missed will be read; `offline`: the browser says that there is no network.
 */
export type ConnectionState = 'connecting' | 'live' | 'interrupted' | 'offline';

/**
 * As a room shows it. `waiting`: by the organiser's plan it is not this person's turn yet; `catching-up`: what happens is heard,
 * and something that was missed is still to be read.
 */
export type RoomConnection = ConnectionState | 'waiting' | 'catching-up';

/**
 * What the reader of a list of posts, a room's or a thread's, asks of it. What each line is given is a function by itself,
 * and the same one for as long as the session is.
 */
export interface ListSession {
  readonly retry: (nonce: string) => void;
  /** Of what failed, and of what waits for its turn. */
  readonly discard: (nonce: string) => void;
  /** What is written and not sent yet; kept over a reload. */
  readonly draft: Draft;
  readonly loadOlder: () => void;
  /** Reads of a stretch that the list doesn't hold; of a hole a page, beginning at this end of it. */
  readonly loadStretch: (stretch: Stretch, end: StretchEnd) => void;
  /** The reader is back at the end of the list: what was loaded from far back may be let go. */
  follow(): void;
  /** The reader went up from the end: what they look at stays. */
  leaveEnd(): void;
  close(): void;
}

export interface RoomSession extends Store<RoomView>, ListSession {
  /** Joins under this name, or changes it. */
  join(displayName: string): Promise<Outcome<Membership>>;
  /** Shows the message at once as `sending`. An error is returned only for content that can't be sent. */
  send(content: string, repliedId: string | null): Outcome<null>;
  /** As the server has it now; null if it doesn't. */
  readonly readMessage: (messageId: string) => Promise<Outcome<Message | null>>;
  /** Has the list hold this message, wherever in the room it is, with what stands around it. */
  showMessage(messageId: string): Promise<Outcome<null>>;
  /** This message, and what is before it, was looked at. */
  seen(messageId: string): void;
  openThread(messageId: string): ThreadSession;
  /** Edits or removes a message or an answer; one's own, or as a moderator anybody's. */
  changePost(place: PostPlace, change: PostChange): Promise<Outcome<null>>;
  /** Tells the moderators of a message that isn't one's own. */
  reportMessage(messageId: string, report: ReportText): Promise<Outcome<null>>;
  readonly reactions: ReactionStore;
  /** Takes a notice from this person's sight until it is another one. */
  dismiss(notice: Notice): void;
  /**
   * What a moderator does here, by `moderationOf`. It is opened when somebody first asks for it, and once: few moderate, and
   * its script comes with what they see.
   */
  moderate(open: (room: ModeratedRoom) => OpenedModeration): RoomModeration;
  readonly floats: RoomFloats;
}

/** One's own reactions on the messages of a room, by message; the same object for one as long as its are the same. */
export interface ReactionStore extends Store<ReadonlyMap<string, OwnMarks>> {
  /** Reacts, or takes it back: shows at once. @returns when it is stored, or why it was put back */
  react(messageId: string, emoji: string, isOn: boolean): Promise<Outcome<null>>;
  /** A message with reactions is on the screen: which of them are one's own should be known. */
  look(messageId: string): void;
}

/** By emoji: whether one reacts with it, and whether the counts of the message have it so. */
export type OwnMarks = Readonly<Record<string, { readonly isOn: boolean; readonly isCounted: boolean }>>;

/** What stands above the messages for everyone. */
export type Notice = 'announcement' | 'pinned';

export interface RoomView {
  readonly phase: 'loading' | 'ready' | 'not-found' | 'failed';
  readonly room: Room | null;
  /** Null where nobody is counted. */
  readonly audience: Audience | null;
  /** Null until this person has joined; `suggestedName` is the name they used last. */
  readonly membership: Membership | null;
  readonly suggestedName: string;
  /** Both null also when this person dismissed them. */
  readonly announcement: string | null;
  readonly pinned: Message | null;
  /** In the room's order; the person's own unsent ones come last. */
  readonly messages: readonly MessageEntry[];
  /** The last message that this person saw on an earlier visit; null if there was none. */
  readonly lastSeenId: string | null;
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly connection: RoomConnection;
  /** Why nothing that is sent now would be taken; null if it would. */
  readonly pause: SendPause | null;
  /** A moderator has banned this person from the room; when that is taken back, the view goes on by itself. */
  readonly isBanned: boolean;
  readonly error: ChatError | null;
}

/** How many people are here. */
export interface Audience {
  readonly people: number;
  /** From those who were picked to say that they are here; else everybody did. */
  readonly isEstimated: boolean;
}

/** `until` is in milliseconds of this side's clock. */
export interface SendPause {
  readonly reason: 'SLOW_MODE' | 'RATE_LIMITED' | 'MUTED';
  readonly until: number;
}

/** A text in the making, and the message that it replies to. An empty text is none. */
export interface Written {
  readonly text: string;
  readonly repliedId: string | null;
}

export interface Draft extends Store<Written> {
  write(text: string): void;
  replyTo(messageId: string | null): void;
  /** Nothing is left of it; nor where another page of this browser shows the same words. */
  sent(): void;
}

/** A line that stands for stored posts which the list doesn't hold. */
export interface StretchEntry {
  readonly state: 'missing';
  readonly key: string;
  readonly stretch: Stretch;
  readonly isLoading: boolean;
  /** Why they didn't come when they were asked for last. */
  readonly error: ChatError | null;
}

/**
 * A line in the message list. `quoted` is the message that it replies to, if that is held here. What waits has been
 * put off by the server (slow mode, too many at once) and goes by itself.
 */
export type MessageEntry =
  | StretchEntry
  | { readonly state: 'sent'; readonly message: Message; readonly quoted: Message | null }
  | {
      readonly state: 'sending' | 'waiting' | 'failed';
      readonly nonce: string;
      readonly content: string;
      readonly sentAt: string;
      readonly repliedId: string | null;
      readonly quoted: Message | null;
      readonly error: ChatError | null;
    };

export interface ThreadSession extends Store<ThreadView>, ListSession {
  send(content: string): Outcome<null>;
}

export interface ThreadView {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly message: Message | null;
  readonly answers: readonly AnswerEntry[];
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly error: ChatError | null;
}

export type AnswerEntry =
  | StretchEntry
  | { readonly state: 'sent'; readonly answer: Answer }
  | {
      readonly state: 'sending' | 'waiting' | 'failed';
      readonly nonce: string;
      readonly content: string;
      readonly sentAt: string;
      readonly error: ChatError | null;
    };
