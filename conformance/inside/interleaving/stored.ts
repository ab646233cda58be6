import { reactionEmojis } from '../../../chat/limits';
import type { LocalBackend } from '../../../local';

/** What a reader has to see of a room, in plain values. */
export interface RoomState {
  readonly room: unknown;
  readonly announcement: unknown;
  readonly pinned: unknown;
  readonly messages: readonly unknown[];
  /** The answers of threads, by their message. */
  readonly threads: Readonly<Record<string, readonly unknown[]>>;
}

type Value = { readonly S?: string; readonly N?: string; readonly BOOL?: boolean };
export type Row = Readonly<Record<string, Value>>;

export interface StoredRoom {
  readonly messages: readonly Row[];
  readonly answers: readonly Row[];
  readonly participants: readonly Row[];
  readonly reactions: readonly Row[];
  readonly room: Row;
}

/** What the tables hold of a room. */
export async function readStored({ model, dynamoDb }: LocalBackend, roomId: string): Promise<StoredRoom> {
  const scan = async (name: string, key: string): Promise<readonly Row[]> => {
    const TableName = model.tables.find(({ tableName }) => tableName.startsWith(`${name}-`))?.tableName;
    const { Items } = await dynamoDb.execute('Scan', { TableName });
    return (Items as readonly Row[]).filter((row) => row[key]?.S === roomId);
  };
  const [room] = await scan('Room', 'id');
  if (!room) throw new Error('unable to find the room in its table');
  return {
    room,
    messages: sortBy(await scan('Message', 'roomId'), 'messageId'),
    answers: sortBy(await scan('Thread', 'roomId'), 'threadId'),
    participants: await scan('Participant', 'roomId'),
    reactions: await scan('Reaction', 'roomId'),
  };
}

/** What the tables say that a reader with these threads open sees. */
export function stateOf({ room, messages, answers }: StoredRoom, threads: Iterable<string>): RoomState {
  const byId = new Map(messages.map((row) => [text(row, 'messageId'), row]));
  const pinned = byId.get(text(room, 'pinnedMessageId'));
  return {
    room: {
      status: text(room, 'status'),
      title: text(room, 'title'),
      slowModeSeconds: Number(room['slowModeSeconds']?.N ?? 0),
      isReadOnly: room['readOnly']?.BOOL === true,
      pinnedMessageId: text(room, 'pinnedMessageId') || null,
      updatedAt: text(room, 'updatedAt'),
    },
    announcement: text(room, 'announcement') || null,
    pinned: pinned === undefined || text(pinned, 'removedAt') !== null ? null : lineOf(pinned),
    messages: messages.map((row) => {
      const quoted = byId.get(text(row, 'repliedId'));
      return { ...lineOf(row), quoted: quoted === undefined ? null : lineOf(quoted) };
    }),
    threads: Object.fromEntries(
      [...threads].map((id) => [
        id,
        answers.filter((row) => text(row, 'messageId') === id).map((row) => answerOf(row)),
      ]),
    ),
  };
}

const text = (row: Row, name: string): string | null => row[name]?.S ?? null;

function postOf(row: Row) {
  return {
    messageId: text(row, 'messageId'),
    content: text(row, 'content'),
    nonce: text(row, 'nonce'),
    senderId: text(row, 'senderId'),
    senderName: text(row, 'senderName'),
    role: text(row, 'senderRole'),
    sentAt: text(row, 'createdAt'),
    editedAt: text(row, 'editedAt'),
    removedAt: text(row, 'removedAt'),
  };
}

const lineOf = (row: Row) => ({
  ...postOf(row),
  repliedId: text(row, 'repliedId'),
  restoredAt: text(row, 'restoredAt'),
  replyCount: Number(row['replyCount']?.N ?? 0),
  reactions: reactionsOf(row),
});

/** How many react to a message with which emoji, without those that nobody uses. */
export function reactionsOf(row: Row): Readonly<Record<string, number>> {
  const counts = reactionEmojis.map(
    (emoji, place) => [emoji, Number(row[`reaction${place}`]?.N ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

const answerOf = (row: Row) => ({
  ...postOf(row),
  threadId: text(row, 'threadId'),
  position: Number(row['position']?.N),
});

function sortBy(rows: readonly Row[], name: string): readonly Row[] {
  return [...rows].sort((left, right) => ((text(left, name) ?? '') < (text(right, name) ?? '') ? -1 : 1));
}
