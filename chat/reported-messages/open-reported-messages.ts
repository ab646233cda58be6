import { newerMessage } from '../message-list';
import type { Message, Report, ReportsOfMessage } from '../model';
import { AskedOnce, Lookout, OpenPagedList } from '../moderation';
import type { ModerationSource, PagedView, ReportedLine, ReportedList } from '../ports';

/** What people reported in a room and everybody still sees, the latest message first. Looked at like the queue. */
export const openReportedMessages = (source: ModerationSource): ReportedList =>
  new OpenReportedMessages(source);

class OpenReportedMessages implements ReportedList {
  readonly #lookout: Lookout;
  readonly #reports: OpenPagedList<Report>;
  readonly #messages: AskedOnce<Message>;
  #of: PagedView<Report> | null = null;
  #view: PagedView<ReportedLine> | null = null;

  constructor(source: ModerationSource) {
    const { roomId, transport, closed } = source;
    this.#lookout = new Lookout(source, () => this.#reports.look());
    this.#messages = new AskedOnce(
      (messageId) => transport.readMessage(roomId, messageId),
      () => this.#reports.tellAgain(),
    );
    this.#reports = new OpenPagedList<Report>({
      read: (pageToken) => transport.readRoomReports(roomId, pageToken),
      idOf: ({ messageId, reporterId }) => `${messageId} ${reporterId}`,
      idsGo: 'down',
      loaded: (reports) => this.#messages.ask(reports.map(({ messageId }) => messageId)),
      closed: () => closed(this),
    });
  }

  getSnapshot = (): PagedView<ReportedLine> => {
    const reports = this.#reports.getSnapshot();
    if (this.#view === null || this.#of !== reports) this.#view = this.#linesOf(reports);
    this.#of = reports;
    return this.#view;
  };

  /** It is looked at for as long as somebody listens. */
  subscribe = (listener: () => void): (() => void) => {
    const leaveList = this.#reports.subscribe(listener);
    const leaveLookout = this.#lookout.watch();
    return () => {
      leaveList();
      leaveLookout();
    };
  };

  loadMore(): void {
    this.#reports.loadMore();
  }

  refresh(): void {
    this.#reports.refresh();
    this.#lookout.later();
  }

  hear(messages: readonly Message[]): void {
    for (const message of messages) {
      const { messageId } = message;
      const held = this.#messages.of(messageId);
      // Of a long one a tick has the beginning alone.
      if (message.isCut && message.removedAt === null) this.#messages.askAgain(messageId);
      else this.#messages.tell(messageId, newerMessage(held, message) ?? message);
    }
  }

  close(): void {
    this.#lookout.rest();
    this.#messages.close();
    this.#reports.close();
  }

  #linesOf(view: PagedView<Report>): PagedView<ReportedLine> {
    const groups = new Map<string, Report[]>();
    for (const report of view.items)
      groups.set(report.messageId, [...(groups.get(report.messageId) ?? []), report]);
    const lastId = view.items.at(-1)?.messageId;
    const items = [...groups].flatMap(([messageId, reports]): ReportedLine[] => {
      const message = this.#messages.of(messageId);
      if (message === null || !isOpen(message)) return [];
      // The next page may begin with more of the last one.
      const hasMore = view.hasMore && messageId === lastId;
      return [Object.freeze({ message, reports: summaryOf(reports, hasMore) })];
    });
    const isLearning = [...groups.keys()].some((messageId) => !this.#messages.knows(messageId));
    const phase = view.phase === 'ready' && items.length === 0 && isLearning ? 'loading' : view.phase;
    return Object.freeze({ ...view, phase, items });
  }
}

const summaryOf = (reports: readonly Report[], hasMore: boolean): ReportsOfMessage =>
  Object.freeze({ texts: reports.map(({ text }) => text), hasMore });

/** What is hidden waits in the queue, and what a moderator put back as it stands was decided on. */
function isOpen({ removedAt, restoredAt, editedAt }: Message): boolean {
  if (removedAt !== null) return false;
  return restoredAt === null || (editedAt !== null && editedAt > restoredAt);
}
