import type { Room, RoomStatus } from '../model';
import { OpenPagedList } from '../paged-list';
import type { MoreRooms, PagedView, Transport } from '../ports';

const statuses: readonly RoomStatus[] = ['LIVE', 'SCHEDULED', 'CLOSED'];

/** The rooms of each status, page by page. */
export class RoomPages {
  readonly #lists: Readonly<Record<RoomStatus, OpenPagedList<Room>>>;

  constructor(
    transport: Pick<Transport, 'readRoomsOf'>,
    loaded: (rooms: readonly Room[]) => void,
    changed: () => void,
  ) {
    const open = (status: RoomStatus) =>
      new OpenPagedList<Room>({
        read: (pageToken) => transport.readRoomsOf(status, pageToken),
        // As the server orders them.
        idOf: ({ startsAt, id }) => `${startsAt} ${id}`,
        idsGo: status === 'SCHEDULED' ? 'up' : 'down',
        loaded,
        closed: () => undefined,
      });
    this.#lists = { LIVE: open('LIVE'), SCHEDULED: open('SCHEDULED'), CLOSED: open('CLOSED') };
    for (const status of statuses) this.#lists[status].subscribe(changed);
  }

  get ids(): readonly string[] {
    return statuses.flatMap((status) => this.#viewOf(status).items.map(({ id }) => id));
  }

  /** Whether each status has been answered for. */
  get isRead(): boolean {
    return statuses.every((status) => this.#viewOf(status).phase !== 'loading');
  }

  get more(): Readonly<Record<RoomStatus, MoreRooms>> {
    const of = (status: RoomStatus) => moreOf(this.#viewOf(status));
    return { LIVE: of('LIVE'), SCHEDULED: of('SCHEDULED'), CLOSED: of('CLOSED') };
  }

  refresh(): void {
    for (const status of statuses) this.#lists[status].refresh();
  }

  loadMore(status: RoomStatus): void {
    this.#lists[status].loadMore();
  }

  close(): void {
    for (const status of statuses) this.#lists[status].close();
  }

  #viewOf(status: RoomStatus): PagedView<Room> {
    return this.#lists[status].getSnapshot();
  }
}

export const noMore: Readonly<Record<RoomStatus, MoreRooms>> = {
  LIVE: 'none',
  SCHEDULED: 'none',
  CLOSED: 'none',
};

function moreOf({ hasMore, isLoading, error }: PagedView<Room>): MoreRooms {
  if (isLoading) return hasMore || error !== null ? 'loading' : 'none';
  if (error !== null) return 'failed';
  return hasMore ? 'some' : 'none';
}
