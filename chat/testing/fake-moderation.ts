import { makeChatError } from '../failures';
import { keptReporterId } from '../limits';
import type {
  AuditEntry,
  ChatError,
  HeldPost,
  Outcome,
  Participant,
  Report,
  ReportText,
  Room,
  RoomRules,
  Standing,
} from '../model';
import type { ListPage, ModeratorTransport, StandingObserver } from '../ports';
import { sampleId, sampleRoom } from './sample-posts';

export function sampleParticipant(userId: string, changes: Partial<Participant> = {}): Participant {
  return Object.freeze({
    roomId: 'room',
    userId,
    displayName: userId.charAt(0).toUpperCase() + userId.slice(1),
    role: 'PARTICIPANT',
    joinedAt: '2026-11-24T10:00:00.000Z',
    mutedUntil: null,
    bannedAt: null,
    updatedAt: '2026-11-24T10:00:00.000Z',
    ...changes,
  });
}

const ben = { userId: 'ben', displayName: 'Ben', role: 'PARTICIPANT' } as const;

export function sampleHeldPost(second: number, changes: Partial<HeldPost> = {}): HeldPost {
  return Object.freeze({
    heldId: sampleId(second),
    reason: 'ROOM_HOLDS',
    parentId: null,
    content: `held ${second}`,
    sender: ben,
    repliedId: null,
    sentAt: '2026-11-24T10:00:00.000Z',
    heldAt: '2026-11-24T10:00:00.000Z',
    ...changes,
  });
}

const logged = { MUTE: 'MUTED', UNMUTE: 'UNMUTED', BAN: 'BANNED', UNBAN: 'UNBANNED' } as const;

/** A room's participants, log and queue on a server that lets this person moderate. */
export class FakeModeration implements ModeratorTransport {
  readonly participants: Participant[] = [];
  readonly entries: AuditEntry[] = [];
  readonly heldPosts: HeldPost[] = [];
  /** Of the whole room, those of the latest messages first. */
  readonly roomReports: Report[] = [];
  readonly reportTexts = new Map<string, readonly ReportText[]>();
  rules: RoomRules = { blockedWords: [], onBlockedWord: 'REFUSE', holdsAll: false, holdAfterReports: null };
  readonly rooms = new Map<string, Room>();
  /** What the next of its operations end with; the work is done all the same when `isLost`. */
  readonly failures: { readonly error: ChatError; readonly isLost?: boolean }[] = [];
  readonly asked: string[] = [];
  readonly standingObservers = new Set<StandingObserver>();
  #measures = 0;
  pageSize = 2;

  createRoom: ModeratorTransport['createRoom'] = (roomId, draft) =>
    this.#answer('createRoom', () => {
      if (this.rooms.has(roomId)) return { ok: false, error: makeChatError('create', 'ALREADY_THERE') };
      const room = sampleRoom({ id: roomId, ...draft });
      this.rooms.set(roomId, room);
      return { ok: true, value: room };
    });

  changeRoom: ModeratorTransport['changeRoom'] = (roomId, change) =>
    this.#answer('changeRoom', () => {
      const { updatedAt: _, ...before } = this.rooms.get(roomId) ?? sampleRoom({ id: roomId });
      const room = sampleRoom({ ...before, ...change });
      this.rooms.set(roomId, room);
      this.#log({ action: 'ROOM_CHANGED', detail: { ...change } });
      return { ok: true, value: room };
    });

  takeMeasure: ModeratorTransport['takeMeasure'] = (_roomId, userId, measure) =>
    this.#answer('takeMeasure', () => {
      const index = this.participants.findIndex((participant) => participant.userId === userId);
      const held = this.participants[index];
      if (held === undefined) return { ok: false, error: makeChatError('mute', 'NOT_JOINED') };
      const at = this.#measureTime();
      const bannedAt = measure.kind === 'BAN' ? at : null;
      const mutedUntil = measure.kind === 'MUTE' ? '2026-11-24T11:00:00.000Z' : null;
      this.participants[index] = { ...held, bannedAt, mutedUntil, updatedAt: at };
      this.#log({ at, action: logged[measure.kind], targetUserId: userId, detail: { ...measure } });
      const { displayName } = held;
      const standing: Standing = { userId, displayName, bannedAt, mutedUntil, updatedAt: at };
      for (const { received } of this.standingObservers) received(standing);
      return { ok: true, value: standing };
    });

  observeStandings: ModeratorTransport['observeStandings'] = (_roomId, observer) => {
    this.standingObservers.add(observer);
    return () => void this.standingObservers.delete(observer);
  };

  readParticipant: ModeratorTransport['readParticipant'] = (_roomId, userId) =>
    this.#answer(`readParticipant ${userId}`, () => ({
      ok: true,
      value: this.participants.find((participant) => participant.userId === userId) ?? null,
    }));

  readParticipants: ModeratorTransport['readParticipants'] = (_roomId, pageToken) =>
    this.#answer('readParticipants', () => this.#page(this.participants, pageToken));

  readAuditEntries: ModeratorTransport['readAuditEntries'] = (_roomId, pageToken) =>
    this.#answer('readAuditEntries', () => this.#page([...this.entries].reverse(), pageToken));

  readHeldPosts: ModeratorTransport['readHeldPosts'] = (_roomId, pageToken) =>
    this.#answer('readHeldPosts', () => this.#page(this.heldPosts, pageToken));

  decide: ModeratorTransport['decide'] = (_roomId, heldId, decision) =>
    this.#answer(`${decision} ${heldId}`, () => {
      const index = this.heldPosts.findIndex((post) => post.heldId === heldId);
      if (index < 0) return { ok: false, error: makeChatError('decide on this', 'NOT_HELD') };
      this.heldPosts.splice(index, 1);
      return { ok: true, value: null };
    });

  /** Reports made from now on come later. */
  keepReported: ModeratorTransport['keepReported'] = (_roomId, messageId, isKept) =>
    this.#answer(`keepReported ${messageId} ${isKept}`, () => {
      const kept = this.roomReports.findIndex(
        (report) => report.messageId === messageId && report.reporterId === keptReporterId,
      );
      if (kept >= 0) this.roomReports.splice(kept, 1);
      const text = { reason: 'OTHER', note: '' } as const;
      const at = '2026-11-24T10:30:00.000Z';
      if (isKept) this.roomReports.push({ messageId, reporterId: keptReporterId, at, text });
      return { ok: true, value: null };
    });

  readRoomReports: ModeratorTransport['readRoomReports'] = (_roomId, pageToken) =>
    this.#answer('readRoomReports', () => this.#page(this.roomReports, pageToken));

  readReports: ModeratorTransport['readReports'] = (_roomId, messageId) =>
    this.#answer(`readReports ${messageId}`, () => ({
      ok: true,
      value: { texts: this.reportTexts.get(messageId) ?? [], hasMore: false },
    }));

  readRules: ModeratorTransport['readRules'] = () =>
    this.#answer('readRules', () => ({ ok: true, value: this.rules }));

  setRules: ModeratorTransport['setRules'] = (_roomId, change) =>
    this.#answer('setRules', () => {
      this.rules = { ...this.rules, ...change };
      this.#log({ action: 'RULES_CHANGED' });
      return { ok: true, value: this.rules };
    });

  /** Each a second after the one before. */
  #measureTime(): string {
    this.#measures += 1;
    return `2026-11-24T10:05:${String(this.#measures).padStart(2, '0')}.000Z`;
  }

  #page<T>(all: readonly T[], pageToken: string | null): Outcome<ListPage<T>> {
    const start = Number(pageToken ?? 0);
    const end = start + this.pageSize;
    const nextToken = end < all.length ? String(end) : null;
    return { ok: true, value: { items: all.slice(start, end), nextToken } };
  }

  #log(changes: Partial<AuditEntry>): void {
    const entryId = `entry-${this.entries.length + 1}`;
    this.entries.push({
      entryId,
      at: '2026-11-24T10:00:00.000Z',
      action: 'ROOM_CHANGED',
      actorId: 'mona',
      targetUserId: null,
      messageId: null,
      detail: {},
      ...changes,
    });
  }

  async #answer<T>(what: string, work: () => Outcome<T>): Promise<Outcome<T>> {
    this.asked.push(what);
    await Promise.resolve();
    const failure = this.failures.shift();
    const outcome = failure === undefined || failure.isLost === true ? work() : null;
    return failure === undefined && outcome !== null ? outcome : fail(failure?.error);
  }
}

function fail(error: ChatError | undefined): Outcome<never> {
  return { ok: false, error: error ?? makeChatError('do this', 'UNEXPECTED') };
}
