import type { AuditEntry } from '../model';
import type { AuditLine, PagedList, PagedView, Transport } from '../ports';
import { KnownNames } from './known-names';
import { OpenPagedList } from './open-paged-list';

/** The log of a room. Its names come after its entries, and change nothing of their order. */
export class OpenAuditLog implements PagedList<AuditLine> {
  readonly #entries: OpenPagedList<AuditEntry>;
  readonly #names: KnownNames;
  readonly #lines = new Map<string, AuditLine>();
  #of: PagedView<AuditEntry> | null = null;
  #snapshot: PagedView<AuditLine> | null = null;

  constructor(
    roomId: string,
    transport: Pick<Transport, 'readAuditEntries' | 'readParticipant'>,
    closed: (log: OpenAuditLog) => void,
  ) {
    // Same entries in a new list: they are told again, now with names.
    this.#names = new KnownNames(
      (userId) => transport.readParticipant(roomId, userId),
      () => this.#entries.tellAgain(),
    );
    this.#entries = new OpenPagedList<AuditEntry>({
      read: (pageToken) => transport.readAuditEntries(roomId, pageToken),
      idOf: ({ entryId }) => entryId,
      loaded: (entries) =>
        this.#names.ask(entries.flatMap(({ actorId, targetUserId }) => [actorId, targetUserId])),
      closed: () => closed(this),
    });
  }

  getSnapshot = (): PagedView<AuditLine> => {
    const view = this.#entries.getSnapshot();
    if (this.#snapshot === null || this.#of !== view)
      this.#snapshot = Object.freeze({ ...view, items: view.items.map((entry) => this.#line(entry)) });
    this.#of = view;
    return this.#snapshot;
  };

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

  #line(entry: AuditEntry): AuditLine {
    const actorName = this.#names.of(entry.actorId);
    const targetName = this.#names.of(entry.targetUserId);
    const held = this.#lines.get(entry.entryId);
    if (held?.actorName === actorName && held.targetName === targetName) return held;
    const line = Object.freeze({ entry, actorName, targetName });
    this.#lines.set(entry.entryId, line);
    return line;
  }
}
