import type { ChatError, Outcome } from '../model/chat-error';
import type { Answer, Membership, Message, MessageReactions } from '../model/message';
import type { Room, RoomStatus } from '../model/room';
import type { CrowdState, Tick } from '../ticks/tick';
import type { Snapshot } from '../ticks/ticked-list';
import type { Cancel } from './clock';
import type { CrowdTransport } from './crowd-transport';
import type { ChangeTransport, ListPage, ModeratorTransport } from './moderator-transport';

/** A part of a room's or a thread's order: of the ids after `after` and before `before` the newest, up to `limit`. */
export interface PageRange {
  readonly after: string | null;
  readonly before: string | null;
  readonly limit: number;
  /** The oldest instead. */
  readonly isFromOldest?: true;
}

/** What a range held: in order, oldest first. `isWhole` when the range holds nothing else. */
export interface Page<T> {
  readonly posts: readonly T[];
  readonly isWhole: boolean;
}

/** What an event was about that came and can't be read: a post that is new, or what is held as well. */
export type Missed = 'new' | 'any';

export interface FeedObserver<T> {
  /** The newest posts, once at the start of each observation. */
  readonly window: (page: Page<T>) => void;
  /** Created or changed since, in the order in which it was heard. */
  readonly received: (posts: readonly T[]) => void;
  /** An event came that can't be read: it carries what the client that caused it asked for, and no more. */
  readonly missed: (what: Missed) => void;
  /** The server confirmed a subscription: what happens from now on is heard. */
  readonly acked: () => void;
  /** The observation is over; nothing more comes from it. */
  readonly failed: (error: ChatError) => void;
}

/** How many answers a message has, as told by one of them. */
export interface ReplyCount {
  readonly messageId: string;
  readonly replyCount: number;
  readonly repliedAt: string;
}

/** The reactions on one message: totals, so that telling them twice changes nothing. */
export interface ReactionCounts extends MessageReactions {
  readonly messageId: string;
}

/** That one reacts to a message with an emoji. */
export interface OwnReaction {
  readonly messageId: string;
  readonly emoji: string;
}

export interface DiscardedPost {
  readonly nonce: string;
  readonly senderId: string;
}

export interface RoomObserver extends FeedObserver<Message> {
  readonly answered: (count: ReplyCount) => void;
  readonly reacted: (reactions: ReactionCounts) => void;
  /** A moderator decided against a post that nobody has seen: one of this person's, or, to moderators, anybody's. */
  readonly discarded: (post: DiscardedPost) => void;
  /** To moderators: somebody judged the reports of a message. */
  readonly judged: () => void;
  readonly roomChanged: (room: Room) => void;
}

/** Who hears of a room in broadcast delivery. */
export interface TickObserver {
  readonly received: (tick: Tick) => void;
  /** One came that can't be read: it counts as missed. */
  readonly unreadable: () => void;
  readonly acked: () => void;
  readonly failed: (error: ChatError) => void;
}

/** All that one needs to enter a room, or to go on after having missed ticks; up to a second old. */
export interface RoomSnapshot extends Snapshot {
  /** Only if its delivery is BROADCAST do the ticks and the messages join on to one another. */
  readonly room: Room;
  readonly pinned: Message | null;
  /** Null before the crowd was counted. */
  readonly crowd: CrowdState | null;
}

export interface RoomsObserver {
  /** The public rooms that start last, at most `maximumPageSize`. */
  readonly window: (rooms: readonly Room[]) => void;
  readonly received: (rooms: readonly Room[]) => void;
  /** An event came that can't be read. */
  readonly missed: () => void;
  readonly acked: () => void;
  readonly failed: (error: ChatError) => void;
}

export interface MessageDraft {
  readonly roomId: string;
  readonly content: string;
  readonly nonce: string;
  readonly repliedId: string | null;
}

export interface AnswerDraft {
  readonly roomId: string;
  readonly messageId: string;
  readonly content: string;
  readonly nonce: string;
}

/**
 * The server, as the core sees it. Promises never reject: what is expected to fail is an outcome, and a
 * request that gets no answer ends as UNREACHABLE. Posting again with the same nonce gives the same post.
 */
export interface Transport extends ChangeTransport, CrowdTransport, ModeratorTransport {
  observeRooms(observer: RoomsObserver): Cancel;
  /** The public rooms that start last, at most `maximumPageSize`. */
  readRooms(): Promise<Outcome<readonly Room[]>>;
  /** The public rooms of a status: what comes up soonest first, what is live or over by the latest start. */
  readRoomsOf(status: RoomStatus, pageToken: string | null): Promise<Outcome<ListPage<Room>>>;
  readRoom(roomId: string): Promise<Outcome<Room | null>>;
  observeTicks(roomId: string, observer: TickObserver): Cancel;
  readSnapshot(roomId: string): Promise<Outcome<RoomSnapshot>>;
  join(roomId: string, displayName: string): Promise<Outcome<Membership>>;

  observeRoom(roomId: string, observer: RoomObserver): Cancel;
  readMessages(roomId: string, range: PageRange): Promise<Outcome<Page<Message>>>;
  readMessage(roomId: string, messageId: string): Promise<Outcome<Message | null>>;
  postMessage(draft: MessageDraft): Promise<Outcome<Message>>;

  /** Asking again for what stands changes nothing. */
  react(roomId: string, reaction: OwnReaction, isOn: boolean): Promise<Outcome<ReactionCounts>>;
  /** From one message to another. */
  readOwnReactions(roomId: string, from: string, to: string): Promise<Outcome<readonly OwnReaction[]>>;

  observeThread(roomId: string, messageId: string, observer: FeedObserver<Answer>): Cancel;
  readAnswers(roomId: string, messageId: string, range: PageRange): Promise<Outcome<Page<Answer>>>;
  postAnswer(draft: AnswerDraft): Promise<Outcome<Answer>>;
}
