import type { ChatError, Outcome } from '../model/chat-error';
import type { AuditEntry, Measure, Participant, Standing } from '../model/moderation';
import type { Message } from '../model/message';
import type { Decision, HeldPost, ReportsOfMessage, RoomRules } from '../model/reviewing';
import type { Room, RoomChange } from '../model/room';
import type { Store } from './store';

/** What a moderator does in one room. What is done through it shows in its lists. */
export interface RoomModeration {
  changeRoom(change: RoomChange): Promise<Outcome<Room>>;
  takeMeasure(userId: string, measure: Measure): Promise<Outcome<Standing>>;
  openParticipants(): PagedList<Participant>;
  openAuditLog(): PagedList<AuditLine>;
  readonly queue: ReviewQueue;
  readRules(): Promise<Outcome<RoomRules>>;
  setRules(change: Partial<RoomRules>): Promise<Outcome<RoomRules>>;
}

/** What waits for a moderator. It is kept up to date for as long as somebody listens to it. */
export interface ReviewQueue extends Store<PagedView<HeldLine>> {
  loadMore(): void;
  refresh(): void;
  /** What was decided on, by whomever, leaves the queue. */
  decide(post: HeldPost, decision: Decision): Promise<Outcome<null>>;
}

/** A held post, with what was learned about it. */
export interface HeldLine {
  readonly post: HeldPost;
  /** The message that it answers or quotes; null until it is read, and if there is none. */
  readonly context: Message | null;
  /** Null until they are read, and for what was not reported. */
  readonly reports: ReportsOfMessage | null;
}

/** A list of which more and more is loaded. */
export interface PagedList<T> extends Store<PagedView<T>> {
  loadMore(): void;
  /** Reads it anew from its beginning; what is there stays until that has come. */
  refresh(): void;
  close(): void;
}

export interface PagedView<T> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: ChatError | null;
}

/** An entry of the log, with the names that its people have in the room; null when they have none there. */
export interface AuditLine {
  readonly entry: AuditEntry;
  readonly actorName: string | null;
  readonly targetName: string | null;
}
