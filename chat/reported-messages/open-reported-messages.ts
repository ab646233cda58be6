import { keptReporterId } from '../limits';
import { newerMessage } from '../message-list';
import type { Message, Outcome, Report, ReportsOfMessage } from '../model';
import { AskedOnce } from '../moderation';
import { OpenPagedList } from '../paged-list';
import type { ModerationSource, PagedView, ReportedLine, ReportedList } from '../ports';
import { Lookout } from '../schedule';

/**
 * What people reported in a room and everybody still sees, the latest message first. Looked at like the queue. Reports from
 * before a moderator decided on the message don't count any more, unless it was edited since.
 */
export const openReportedMessages = (source: ModerationSource): ReportedList =>
  new OpenReportedMessages(source);

class OpenReportedMessages implements ReportedList {
  readonly #source: ModerationSource;
  readonly #lookout: Lookout;
  readonly #reports: OpenPagedList<Report>;
  readonly #messages: AskedOnce<Message>;
  /** Up to when the reports of a message were dismissed here, until a read has that as well: one right after may not. */
  readonly #dismissed = new Map<string, string>();
  #of: PagedView<Report> | null = null;
  #view: PagedView<ReportedLine> | null = null;

  constructor(source: ModerationSource) {
    const { roomId, transport, closed } = source;
    this.#source = source;
    this.#lookout = new Lookout(source, () => this.#reports.look());
    this.#messages = new AskedOnce(
      (messageId) => transport.readMessage(roomId, messageId),
      () => this.#reports.tellAgain(),
    );
    this.#reports = new OpenPagedList<Report>({
      read: (pageToken) => transport.readRoomReports(roomId, pageToken),
      idOf: ({ messageId, reporterId }) => `${messageId} ${reporterId}`,
      idsGo: 'down',
      loaded: (reports) => this.#loaded(reports),
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

  lookSoon(): void {
    this.#lookout.soon();
  }

  find({ messageId }: Pick<Message, 'messageId'>): Message | null {
    return this.#messages.of(messageId);
  }

  async keep({ messageId }: Message, isKept: boolean): Promise<Outcome<null>> {
    const { roomId, transport, acted } = this.#source;
    const outcome = await transport.keepReported(roomId, messageId, isKept);
    if (outcome.ok) this.#judged(messageId, isKept);
    acted();
    return outcome;
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

  #loaded(reports: readonly Report[]): void {
    for (const report of reports) if (isKeptMark(report)) this.#dismissed.delete(report.messageId);
    this.#messages.ask(reports.map(({ messageId }) => messageId));
  }

  #judged(messageId: string, isKept: boolean): void {
    const times = this.#reports
      .getSnapshot()
      .items.filter((report) => report.messageId === messageId)
      .map(({ at }) => at);
    if (isKept) this.#dismissed.set(messageId, times.reduce(laterOf, ''));
    else this.#dismissed.delete(messageId);
    // What was asked for before is not taken any more, nor shown.
    this.#reports.drop((report) => isKeptMark(report) && report.messageId === messageId);
  }

  #linesOf(view: PagedView<Report>): PagedView<ReportedLine> {
    const groups = new Map<string, Report[]>();
    for (const report of view.items)
      groups.set(report.messageId, [...(groups.get(report.messageId) ?? []), report]);
    const lastId = view.items.at(-1)?.messageId;
    const items = [...groups].flatMap(([messageId, reports]): ReportedLine[] => {
      const message = this.#messages.of(messageId);
      if (message === null || message.removedAt !== null) return [];
      const open = openReports(message, reports, this.#dismissed.get(messageId) ?? '');
      if (open.length === 0) return [];
      // The next page may begin with more of the last one.
      const hasMore = view.hasMore && messageId === lastId;
      return [Object.freeze({ message, reports: summaryOf(open, hasMore) })];
    });
    const isLearning = [...groups.keys()].some((messageId) => !this.#messages.knows(messageId));
    const phase = view.phase === 'ready' && items.length === 0 && isLearning ? 'loading' : view.phase;
    return Object.freeze({ ...view, phase, items });
  }
}

const summaryOf = (reports: readonly Report[], hasMore: boolean): ReportsOfMessage =>
  Object.freeze({ texts: reports.map(({ text }) => text), hasMore });

/** Those that nobody has decided on. Who reported it before an edit can't do so again, so after one all count. */
function openReports(
  { restoredAt, editedAt }: Message,
  reports: readonly Report[],
  dismissed: string,
): readonly Report[] {
  const people = reports.filter((report) => !isKeptMark(report));
  const kept = reports.find(isKeptMark)?.at ?? '';
  const decidedAt = [kept, dismissed].reduce(laterOf, restoredAt ?? '');
  if ((editedAt ?? '') > decidedAt) return people;
  return people.filter(({ at }) => at > decidedAt);
}

const isKeptMark = ({ reporterId }: Report): boolean => reporterId === keptReporterId;

const laterOf = (one: string, other: string): string => (one > other ? one : other);
