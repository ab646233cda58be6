import type { Measure, Message, Outcome, Participant, Room, RoomChange, RoomRules, Standing } from '../model';
import type {
  AuditLine,
  HearingList,
  ModeratedRoom,
  ModerationSource,
  OpenedModeration,
  PagedList,
  RoomModeration,
  RoomSession,
  Transport,
} from '../ports';
import { OpenAuditLog } from './open-audit-log';
import { OpenPagedList } from '../paged-list';
import { OpenReviewQueue } from './review-queue';

/** What a moderator does in a room that is open: for one session always the same. */
export function moderationOf(session: RoomSession): RoomModeration {
  return session.moderate(openModeration);
}

const openModeration = (room: ModeratedRoom): OpenedModeration => new OpenModeration(room);

/** What one moderator does in one room, and the lists of it that are open. */
class OpenModeration implements OpenedModeration {
  readonly queue: OpenReviewQueue;
  readonly #room: ModeratedRoom;
  readonly #roomId: string;
  readonly #transport: Transport;
  readonly #participants = new Set<OpenPagedList<Participant>>();
  readonly #logs = new Set<OpenAuditLog>();
  readonly #others = new Set<HearingList>();

  constructor(room: ModeratedRoom) {
    this.#room = room;
    this.#roomId = room.roomId;
    this.#transport = room.transport;
    this.queue = new OpenReviewQueue(room.roomId, room, () => this.acted());
  }

  async changeRoom(change: RoomChange): Promise<Outcome<Room>> {
    const outcome = await this.#transport.changeRoom(this.#roomId, change);
    if (outcome.ok) this.#room.roomChanged(outcome.value);
    this.acted();
    return outcome;
  }

  async takeMeasure(userId: string, measure: Measure): Promise<Outcome<Standing>> {
    const outcome = await this.#transport.takeMeasure(this.#roomId, userId, measure);
    if (outcome.ok) for (const list of this.#participants) list.change(withStanding(outcome.value));
    this.acted();
    return outcome;
  }

  openParticipants(): PagedList<Participant> {
    const list = new OpenPagedList<Participant>({
      read: (pageToken) => this.#transport.readParticipants(this.#roomId, pageToken),
      idOf: ({ userId }) => userId,
      idsGo: 'up',
      closed: () => this.#participants.delete(list),
    });
    this.#participants.add(list);
    list.refresh();
    return list;
  }

  openAuditLog(): PagedList<AuditLine> {
    const log = new OpenAuditLog(this.#roomId, this.#transport, (closing) => this.#logs.delete(closing));
    this.#logs.add(log);
    return log;
  }

  open<T extends HearingList>(make: (source: ModerationSource) => T): T {
    const { roomId, transport, clock, chance, returns } = this.#room;
    const closed = (list: HearingList) => this.#others.delete(list);
    const acted = () => this.acted();
    const list = make({ roomId, transport, clock, chance, returns, closed, acted });
    this.#others.add(list);
    return list;
  }

  readRules(): Promise<Outcome<RoomRules>> {
    return this.#transport.readRules(this.#roomId);
  }

  async setRules(change: Partial<RoomRules>): Promise<Outcome<RoomRules>> {
    const outcome = await this.#transport.setRules(this.#roomId, change);
    this.acted();
    return outcome;
  }

  /** What reports hide waits in the queue, and what is put back has left it. */
  hear(messages: readonly Message[]): void {
    if (messages.some(({ removedAt, restoredAt }) => removedAt !== null || restoredAt !== null))
      this.queue.lookSoon();
    this.changed(messages);
  }

  /** Messages are told as they are now. */
  changed(messages: readonly Message[]): void {
    for (const list of this.#others) list.hear(messages);
  }

  /** Somebody decided on what waits, or on what was reported. */
  judged(): void {
    this.queue.lookSoon();
    for (const list of this.#others) list.lookSoon();
  }

  /** The log is written before anything is done, so what failed is in it as well. */
  acted(): void {
    for (const log of this.#logs) log.refresh();
  }

  close(): void {
    for (const list of [...this.#participants, ...this.#logs, ...this.#others]) list.close();
    this.queue.close();
  }
}

function withStanding(standing: Standing): (participant: Participant) => Participant {
  return (participant) =>
    participant.userId === standing.userId ? Object.freeze({ ...participant, ...standing }) : participant;
}
