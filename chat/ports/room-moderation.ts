import type { ChatError, Outcome } from '../model/chat-error';
import type { AuditEntry, Measure, Participant, Standing } from '../model/moderation';
import type { Room, RoomChange } from '../model/room';
import type { Store } from './store';

/** What a moderator does in one room. What is done through it shows in its lists. */
export interface RoomModeration {
  changeRoom(change: RoomChange): Promise<Outcome<Room>>;
  takeMeasure(userId: string, measure: Measure): Promise<Outcome<Standing>>;
  openParticipants(): PagedList<Participant>;
  openAuditLog(): PagedList<AuditLine>;
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
