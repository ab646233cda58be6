import type { AuditEntry } from '../model';
import type { AuditLine, Cancel, ModeratedRoom, PagedList, PagedView } from '../ports';
import { Lookout } from '../schedule';
import { AskedOnce } from './asked-once';
import { ListLines } from './list-lines';
import { OpenPagedList } from '../paged-list';

/**
 * The log of a room, looked at like the queue. Its names come after its entries, and change nothing of their order.
 */
export class OpenAuditLog implements PagedList<AuditLine> {
  readonly #entries: OpenPagedList<AuditEntry>;
  readonly #names: AskedOnce<string>;
  readonly #lookout: Lookout;
  readonly #lines = new ListLines<AuditEntry, AuditLine>({
    idOf: ({ entryId }) => entryId,
    make: (entry, before) => this.#line(entry, before),
  });

  constructor(room: ModeratedRoom, closed: (log: OpenAuditLog) => void) {
    const { roomId, transport } = room;
    // Same entries in a new list: they are told again, now with names.
    this.#names = new AskedOnce(
      async (userId) => {
        const outcome = await transport.readParticipant(roomId, userId);
        return outcome.ok ? { ok: true, value: outcome.value?.displayName ?? null } : outcome;
      },
      () => this.#entries.tellAgain(),
    );
    this.#entries = new OpenPagedList<AuditEntry>({
      read: (pageToken) => transport.readAuditEntries(roomId, pageToken),
      idOf: ({ entryId }) => entryId,
      idsGo: 'down',
      loaded: (entries) =>
        this.#names.ask(entries.flatMap(({ actorId, targetUserId }) => [actorId, targetUserId])),
      closed: () => closed(this),
    });
    this.#lookout = new Lookout(room, () => this.#entries.look());
    this.#entries.refresh();
  }

  getSnapshot = (): PagedView<AuditLine> => this.#lines.of(this.#entries.getSnapshot());

  /** It is looked at for as long as somebody listens. */
  subscribe = (listener: () => void): Cancel => {
    const leaveList = this.#entries.subscribe(listener);
    const leaveLookout = this.#lookout.watch(true);
    return () => {
      leaveList();
      leaveLookout();
    };
  };

  loadMore(): void {
    this.#entries.loadMore();
  }

  refresh(): void {
    this.#entries.refresh();
    this.#lookout.later();
  }

  /** Something happened that others may have done. */
  lookSoon(): void {
    this.#lookout.soon();
  }

  close(): void {
    this.#lookout.rest();
    this.#names.close();
    this.#entries.close();
  }

  #line(entry: AuditEntry, before: AuditLine | undefined): AuditLine {
    const actorName = this.#names.of(entry.actorId);
    const targetName = this.#names.of(entry.targetUserId);
    if (before?.actorName === actorName && before.targetName === targetName) return before;
    return Object.freeze({ entry, actorName, targetName });
  }
}
