import type { ChatError, Outcome } from '../model/chat-error';
import type { Answer, Message } from '../model/message';
import type { AuditEntry, Measure, Participant, PostChange, Standing } from '../model/moderation';
import type { Report } from '../model/report';
import type { Decision, HeldPost, ReportsOfMessage, RoomRules } from '../model/reviewing';
import type { Room, RoomChange, RoomDraft } from '../model/room';
import type { Cancel } from './clock';

/** A page of a list that is read from one end; `nextToken` leads on, null at the other end. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextToken: string | null;
}

/** What people do to posts that are there. */
export interface ChangeTransport {
  changeMessage(roomId: string, messageId: string, change: PostChange): Promise<Outcome<Message>>;
  changeAnswer(
    roomId: string,
    messageId: string,
    threadId: string,
    change: PostChange,
  ): Promise<Outcome<Answer>>;
  /** A second report of the same person changes nothing. */
  reportMessage(roomId: string, messageId: string, text: string): Promise<Outcome<null>>;
}

/** Who hears of the measures that moderators take in a room. */
export interface StandingObserver {
  readonly received: (standing: Standing) => void;
  /** One was told that can't be read. */
  readonly missed: () => void;
  /** The server confirmed the subscription: what happens from now on is heard. */
  readonly acked: () => void;
  readonly failed: (error: ChatError) => void;
}

/** What moderators do. To others the server refuses it (UNAUTHORIZED). */
export interface ModeratorTransport {
  /** A room that is there under this id is not made again (ALREADY_THERE). */
  createRoom(roomId: string, draft: RoomDraft): Promise<Outcome<Room>>;
  changeRoom(roomId: string, change: RoomChange): Promise<Outcome<Room>>;
  takeMeasure(roomId: string, userId: string, measure: Measure): Promise<Outcome<Standing>>;
  observeStandings(roomId: string, observer: StandingObserver): Cancel;
  readParticipant(roomId: string, userId: string): Promise<Outcome<Participant | null>>;
  /** In the order of their ids. */
  readParticipants(roomId: string, pageToken: string | null): Promise<Outcome<ListPage<Participant>>>;
  /** The latest first. */
  readAuditEntries(roomId: string, pageToken: string | null): Promise<Outcome<ListPage<AuditEntry>>>;
  /** The oldest first. */
  readHeldPosts(roomId: string, pageToken: string | null): Promise<Outcome<ListPage<HeldPost>>>;
  /** What somebody has decided on already is NOT_HELD. */
  decide(roomId: string, heldId: string, decision: Decision): Promise<Outcome<null>>;
  /** Dismisses the reports of a message that is there, or takes them up again. */
  keepReported(roomId: string, messageId: string, isKept: boolean): Promise<Outcome<null>>;
  /** Those of the latest messages first; the reports of a message stand together. */
  readRoomReports(roomId: string, pageToken: string | null): Promise<Outcome<ListPage<Report>>>;
  readReports(roomId: string, messageId: string): Promise<Outcome<ReportsOfMessage>>;
  readRules(roomId: string): Promise<Outcome<RoomRules>>;
  setRules(roomId: string, change: Partial<RoomRules>): Promise<Outcome<RoomRules>>;
}
