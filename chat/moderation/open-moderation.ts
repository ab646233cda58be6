import type { Measure, Outcome, Participant, Room, RoomChange, Standing } from '../model';
import type { AuditLine, PagedList, RoomModeration, Transport } from '../ports';
import { OpenAuditLog } from './open-audit-log';
import { OpenPagedList } from './open-paged-list';

/** What one moderator does in one room, and the lists of it that are open. */
export class OpenModeration implements RoomModeration {
  readonly #roomId: string;
  readonly #transport: Transport;
  readonly #roomChanged: (room: Room) => void;
  readonly #participants = new Set<OpenPagedList<Participant>>();
  readonly #logs = new Set<OpenAuditLog>();

  constructor(roomId: string, transport: Transport, roomChanged: (room: Room) => void) {
    this.#roomId = roomId;
    this.#transport = transport;
    this.#roomChanged = roomChanged;
  }

  async changeRoom(change: RoomChange): Promise<Outcome<Room>> {
    const outcome = await this.#transport.changeRoom(this.#roomId, change);
    if (outcome.ok) this.#roomChanged(outcome.value);
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
      closed: () => this.#participants.delete(list),
    });
    this.#participants.add(list);
    return list;
  }

  openAuditLog(): PagedList<AuditLine> {
    const log = new OpenAuditLog(this.#roomId, this.#transport, (closing) => this.#logs.delete(closing));
    this.#logs.add(log);
    return log;
  }

  /** The log is written before anything is done, so what failed is in it as well. */
  acted(): void {
    for (const log of this.#logs) log.refresh();
  }

  close(): void {
    for (const list of [...this.#participants, ...this.#logs]) list.close();
  }
}

function withStanding(standing: Standing): (participant: Participant) => Participant {
  return (participant) =>
    participant.userId === standing.userId ? Object.freeze({ ...participant, ...standing }) : participant;
}
