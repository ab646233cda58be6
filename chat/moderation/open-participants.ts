import type { Participant, Standing } from '../model';
import { OpenPagedList } from '../paged-list';
import type { Cancel, ModeratedRoom, PagedList, PagedView } from '../ports';
import { Lookout } from '../schedule';

interface ParticipantsHost {
  loaded(participants: readonly Participant[]): void;
  closed(participants: OpenParticipants): void;
}

/** Who has joined a room. Measures are told; it is read again where that failed and when some may have been missed. */
export class OpenParticipants implements PagedList<Participant> {
  readonly #list: OpenPagedList<Participant>;
  readonly #lookout: Lookout;

  constructor(room: ModeratedRoom, host: ParticipantsHost) {
    this.#list = new OpenPagedList<Participant>({
      read: (pageToken) => room.transport.readParticipants(room.roomId, pageToken),
      idOf: ({ userId }) => userId,
      idsGo: 'up',
      loaded: (participants) => host.loaded(participants),
      closed: () => host.closed(this),
    });
    this.#lookout = new Lookout(room, () => this.#list.look('all'), 'told');
    void this.#read();
  }

  getSnapshot = (): PagedView<Participant> => this.#list.getSnapshot();

  subscribe = (listener: () => void): Cancel => {
    const leaveList = this.#list.subscribe(listener);
    const leaveLookout = this.#lookout.watch(this.#list.getSnapshot().error === null);
    return () => {
      leaveList();
      leaveLookout();
    };
  };

  loadMore(): void {
    this.#list.loadMore();
  }

  refresh(): void {
    void this.#read();
  }

  /** Measures may have been missed. */
  lookSoon(): void {
    this.#lookout.soon();
  }

  told(standing: Standing): void {
    this.#list.change((participant) =>
      participant.userId === standing.userId && standing.updatedAt > participant.updatedAt
        ? Object.freeze({ ...participant, ...standing })
        : participant,
    );
  }

  close(): void {
    this.#lookout.rest();
    this.#list.close();
  }

  async #read(): Promise<void> {
    if ((await this.#list.read()) === 'failed') this.#lookout.later();
  }
}
