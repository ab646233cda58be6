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
  RulesRead,
  Transport,
} from '../ports';
import { OpenAuditLog } from './open-audit-log';
import { OpenParticipants } from './open-participants';
import { OpenRules } from './open-rules';
import { OpenStandings } from './open-standings';
import { OpenReviewQueue } from './review-queue';

/** What a moderator does in a room that is open: for one session always the same. */
export function moderationOf(session: RoomSession): RoomModeration {
  return session.moderate(openModeration);
}

const openModeration = (room: ModeratedRoom): OpenedModeration => new OpenModeration(room);

/** What one moderator does in one room, and the lists of it that are open. */
class OpenModeration implements OpenedModeration {
  readonly queue: OpenReviewQueue;
  readonly standings: OpenStandings;
  readonly #room: ModeratedRoom;
  readonly #roomId: string;
  readonly #transport: Transport;
  readonly #participants = new Set<OpenParticipants>();
  readonly #logs = new Set<OpenAuditLog>();
  readonly #rules = new Set<OpenRules>();
  readonly #others = new Set<HearingList>();

  constructor(room: ModeratedRoom) {
    this.#room = room;
    this.#roomId = room.roomId;
    this.#transport = room.transport;
    this.queue = new OpenReviewQueue(room.roomId, room, () => this.acted());
    this.standings = new OpenStandings(room, {
      told: (standing) => this.#told(standing),
      acked: () => {
        for (const list of [...this.#participants, ...this.#logs]) list.lookSoon();
      },
    });
  }

  async changeRoom(change: RoomChange): Promise<Outcome<Room>> {
    const outcome = await this.#transport.changeRoom(this.#roomId, change);
    if (outcome.ok) this.#room.roomChanged(outcome.value);
    this.acted();
    return outcome;
  }

  async takeMeasure(userId: string, measure: Measure): Promise<Outcome<Standing>> {
    const outcome = await this.#transport.takeMeasure(this.#roomId, userId, measure);
    if (outcome.ok) this.#hearStanding(outcome.value);
    this.acted();
    return outcome;
  }

  openParticipants(): PagedList<Participant> {
    const list = new OpenParticipants(this.#room, {
      loaded: (participants) => this.standings.learn(participants),
      closed: (closing) => this.#participants.delete(closing),
    });
    this.#participants.add(list);
    return list;
  }

  openAuditLog(): PagedList<AuditLine> {
    const log = new OpenAuditLog(this.#room, (closing) => this.#logs.delete(closing));
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

  openRules(): RulesRead {
    const rules = new OpenRules(this.#room, (closing) => this.#rules.delete(closing));
    this.#rules.add(rules);
    return rules;
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
    for (const list of [...this.#others, ...this.#logs]) list.lookSoon();
  }

  /** The log is written before anything is done, so what failed is in it as well. */
  acted(): void {
    for (const log of this.#logs) log.refresh();
  }

  /** Another moderator's measure, or one's own once more. */
  #told(standing: Standing): void {
    this.#hearStanding(standing);
    for (const log of this.#logs) log.lookSoon();
  }

  #hearStanding(standing: Standing): void {
    this.standings.learn([standing]);
    for (const list of this.#participants) list.told(standing);
  }

  close(): void {
    this.standings.close();
    for (const list of [...this.#participants, ...this.#logs, ...this.#rules, ...this.#others]) list.close();
    this.queue.close();
  }
}
