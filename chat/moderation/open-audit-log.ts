import type { AuditEntry } from '../model';
import type { AuditLine, PagedList, PagedView, Transport } from '../ports';
import { AskedOnce } from './asked-once';
import { ListLines } from './list-lines';
import { OpenPagedList } from '../paged-list';

/** The log of a room. Its names come after its entries, and change nothing of their order. */
export class OpenAuditLog implements PagedList<AuditLine> {
  readonly #entries: OpenPagedList<AuditEntry>;
  readonly #names: AskedOnce<string>;
  readonly #lines = new ListLines<AuditEntry, AuditLine>({
    idOf: ({ entryId }) => entryId,
    make: (entry, before) => this.#line(entry, before),
  });

  constructor(
    roomId: string,
    transport: Pick<Transport, 'readAuditEntries' | 'readParticipant'>,
    closed: (log: OpenAuditLog) => void,
  ) {
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
    this.#entries.refresh();
  }

  getSnapshot = (): PagedView<AuditLine> => this.#lines.of(this.#entries.getSnapshot());

  subscribe = (listener: () => void): (() => void) => this.#entries.subscribe(listener);

  loadMore(): void {
    this.#entries.loadMore();
  }

  refresh(): void {
    this.#entries.refresh();
  }

  close(): void {
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
