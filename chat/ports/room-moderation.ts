import type { ChatError, Outcome } from '../model/chat-error';
import type { AuditEntry, Measure, Participant, Standing } from '../model/moderation';
import type { Message } from '../model/message';
import type { Decision, HeldPost, ReportsOfMessage, RoomRules } from '../model/reviewing';
import type { Room, RoomChange } from '../model/room';
import type { Chance } from './chance';
import type { ConnectionState } from './chat-app';
import type { Cancel, Clock } from './clock';
import type { Signal } from './signal';
import type { Store } from './store';
import type { Transport } from './transport';

/** What a moderator does in one room. What is done through it shows in its lists. */
export interface RoomModeration {
  changeRoom(change: RoomChange): Promise<Outcome<Room>>;
  takeMeasure(userId: string, measure: Measure): Promise<Outcome<Standing>>;
  /** Heard and read for as long as somebody listens. */
  readonly standings: KnownStandings;
  openParticipants(): PagedList<Participant>;
  openAuditLog(): PagedList<AuditLine>;
  readonly queue: ReviewQueue;
  /** A list that few look at, so that its script comes with what shows it. */
  open<T extends HearingList>(make: (source: ModerationSource) => T): T;
  openRules(): RulesRead;
  readRules(): Promise<Outcome<RoomRules>>;
  setRules(change: Partial<RoomRules>): Promise<Outcome<RoomRules>>;
}

/** Who is banned or muted, by user id, as far as the page knows: whoever is not in it most likely is neither. */
export type KnownStandings = Store<ReadonlyMap<string, KnownStanding>>;

export interface KnownStanding {
  readonly isBanned: boolean;
  /** Milliseconds of this side's clock; may be over. */
  readonly mutedUntil: number | null;
  /** ISO 8601, by the server's clock. */
  readonly updatedAt: string;
}

/** The room that is moderated, as its session lends it. */
export interface ModeratedRoom extends Pick<
  ModerationSource,
  'roomId' | 'transport' | 'clock' | 'chance' | 'returns'
> {
  readonly connection: Store<ConnectionState>;
  /** Says when what is observed is to be observed anew. */
  readonly revival: {
    subscribe(revive: () => void): Cancel;
    onBack(run: () => void): Cancel;
  };
  readonly roomChanged: (room: Room) => void;
}

/** Moderating a room, with what its session tells of the room. */
export interface OpenedModeration extends RoomModeration {
  hear(messages: readonly Message[]): void;
  /** Messages are told as they are now. */
  changed(messages: readonly Message[]): void;
  /** Somebody decided on what waits, or on what was reported. */
  judged(): void;
  /** Something was done that is in the log, or failed and is in it all the same. */
  acted(): void;
  close(): void;
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

/** What a list of a room's moderators works with. */
export interface ModerationSource {
  readonly roomId: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly returns: Signal;
  readonly closed: (list: HearingList) => void;
  /** Something was done that is in the log. */
  readonly acted: () => void;
}

export interface HearingList {
  /** Messages are told as they are now: edited, removed, hidden or put back. */
  hear(messages: readonly Message[]): void;
  /** Something happened that is looked at rather than told. */
  lookSoon(): void;
  close(): void;
}

/** What people reported and everybody still sees. It is kept up to date for as long as somebody listens to it. */
export interface ReportedList extends PagedList<ReportedLine>, HearingList {
  /** A message that is or was in it, as it is now; null where it isn't known. */
  find(message: Pick<Message, 'messageId'>): Message | null;
  /** The reports until now are dismissed, for all moderators, or taken up again. */
  keep(message: Message, isKept: boolean): Promise<Outcome<null>>;
}

/** A message that hasn't been reported often enough to be hidden, or is where no reports hide anything. */
export interface ReportedLine {
  readonly message: Message;
  readonly reports: ReportsOfMessage;
}

/** The rules, read until they came. */
export interface RulesRead extends Store<RulesView> {
  retry(): void;
  close(): void;
}

export interface RulesView {
  /** Null until they came; `error` says why they didn't. */
  readonly rules: RoomRules | null;
  readonly error: ChatError | null;
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
