import { tidyText } from '../content';
import { isRecord } from '../is-record';
import type { Message } from '../model';
import type { ReactionCounts } from '../ports';
import type { CrowdState, MessageChange, RoomState, Tick } from './tick';

/**
 * Reads a tick as it was delivered. Null if any of it can't be made sense of: a reader takes it for a missed one and
 * reads again, rather than show half of what happened.
 */
export function parseTick(roomId: string, body: string): Tick | null {
  const read = parseJson(body);
  if (!isRecord(read) || read['v'] !== 1) return null;
  const tick = {
    roomId,
    id: whole(read['id']),
    prev: whole(read['prev']),
    from: textOrNull(read['from']),
    to: textOrNull(read['to']),
    messages: listOf(read['m'], (value) => parseMessage(roomId, value)),
    more: read['more'] === undefined ? 0 : whole(read['more']),
    changes: listOf(read['ch'], parseChange),
    counts: listOf(read['n'], parseCount),
    room: read['room'] === undefined ? null : parseRoom(read['room']),
    pinned: read['pin'] === undefined ? null : parseMessage(roomId, read['pin']),
    reactions: listOf(read['re'], parseReactions),
    burst: read['b'] === undefined ? {} : parseNumbers(read['b']),
    crowd: read['cr'] === undefined ? null : parseCrowd(read['cr']),
  };
  return isComplete(tick) ? Object.freeze(tick) : null;
}

/** `undefined` stands for what could not be read; a tick has no such field. */
type Partly<T> = { readonly [K in keyof T]: T[K] | undefined };

function isComplete<T extends object>(value: Partly<T>): value is T {
  return Object.values(value).every((field) => field !== undefined);
}

function parseMessage(roomId: string, value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const sender = {
    userId: text(value['u']),
    displayName: written(value['name']),
    role: value['mod'] === 1 ? ('MODERATOR' as const) : ('PARTICIPANT' as const),
  };
  if (!isComplete<Message['sender']>(sender)) return undefined;
  const message = {
    roomId,
    messageId: text(value['id']),
    content: written(value['c']),
    nonce: text(value['n']),
    sender: Object.freeze(sender),
    sentAt: text(value['at']),
    repliedId: textOrNull(value['re']),
    repliedAt: textOrNull(value['last']),
    replyCount: value['count'] === undefined ? 0 : whole(value['count']),
    editedAt: textOrNull(value['ed']),
    removedAt: textOrNull(value['rm']),
    restoredAt: textOrNull(value['rs']),
    ...(value['rep'] === 1 && { isReported: true as const }),
    ...(value['cut'] === 1 && { isCut: true as const }),
  };
  return isComplete<Message>(message) ? Object.freeze(message) : undefined;
}

function parseChange(value: unknown): MessageChange | undefined {
  if (!isRecord(value)) return undefined;
  const change = {
    messageId: text(value['id']),
    content: value['c'] === undefined ? '' : written(value['c']),
    editedAt: textOrNull(value['ed']),
    removedAt: textOrNull(value['rm']),
    restoredAt: textOrNull(value['rs']),
    ...(value['rep'] === 1 && { isReported: true as const }),
    ...(value['cut'] === 1 && { isCut: true as const }),
  };
  return isComplete<MessageChange>(change) ? Object.freeze(change) : undefined;
}

function parseCount(value: unknown): Tick['counts'][number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const count = { messageId: text(value[0]), replyCount: whole(value[1]), repliedAt: text(value[2]) };
  return isComplete<Tick['counts'][number]>(count) ? Object.freeze(count) : undefined;
}

function parseReactions(value: unknown): ReactionCounts | undefined {
  if (!Array.isArray(value)) return undefined;
  const reactions = {
    messageId: text(value[0]),
    version: whole(value[1]),
    counts: parseNumbers(value[2]),
  };
  return isComplete<ReactionCounts>(reactions) ? Object.freeze(reactions) : undefined;
}

const deliveries = ['STANDARD', 'BROADCAST'] as const;
const statuses = ['SCHEDULED', 'LIVE', 'CLOSED'] as const;

function parseRoom(value: unknown): RoomState | undefined {
  if (!isRecord(value)) return undefined;
  const { isReadOnly } = value;
  const room = {
    delivery: deliveries.find((delivery) => delivery === value['delivery']),
    status: statuses.find((status) => status === value['status']),
    isReadOnly: typeof isReadOnly === 'boolean' ? isReadOnly : undefined,
    slowModeSeconds: whole(value['slowModeSeconds']),
    pinnedMessageId: textOrNull(value['pinnedMessageId']),
    announcement: writtenOrNull(value['announcement']),
  };
  return isComplete<RoomState>(room) ? Object.freeze(room) : undefined;
}

function parseCrowd(value: unknown): CrowdState | undefined {
  if (!Array.isArray(value)) return undefined;
  const crowd = { audience: whole(value[0]), beatOneIn: whole(value[1]), reactionOneIn: whole(value[2]) };
  return isComplete<CrowdState>(crowd) && crowd.beatOneIn > 0 && crowd.reactionOneIn > 0
    ? Object.freeze(crowd)
    : undefined;
}

function parseNumbers(value: unknown): Readonly<Record<string, number>> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(([name, count]) => [name, whole(count)] as const);
  if (entries.some(([, count]) => count === undefined)) return undefined;
  return Object.freeze(Object.fromEntries(entries.map(([name, count]) => [name, count ?? 0])));
}

function listOf<T>(value: unknown, parse: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const parsed = value.map(parse);
  const found = parsed.filter((item) => item !== undefined);
  return found.length === parsed.length ? Object.freeze(found) : undefined;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What isn't JSON is no tick; the caller reads again.
    return null;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a person wrote. */
const written = (value: unknown): string | undefined =>
  typeof value === 'string' ? tidyText(value) : undefined;

const textOrNull = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? null : text(value);

const writtenOrNull = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? null : written(value);

const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
