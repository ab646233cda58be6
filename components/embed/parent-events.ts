import type { RoomConnection, RoomView } from '../../chat/ports';
import type { RoomStatus } from '../../chat/model';

/**
 * What an embedding page hears, by `postMessage`, as `{ source: 'roomful', roomId, ...event }`. No content and no
 * names: what is said in the room stays in the room.
 */
export type ParentEvent =
  /** The room is shown. Once. */
  | { readonly type: 'ready' }
  | { readonly type: 'status'; readonly status: RoomStatus }
  | { readonly type: 'connection'; readonly connection: RoomConnection }
  /** New messages since the last of these events, the person's own ones not counted. */
  | { readonly type: 'messages'; readonly count: number };

/** What was told last; null before anything was. */
export interface Told {
  readonly status: RoomStatus | null;
  readonly connection: RoomConnection;
  readonly newestId: string;
}

/** What there is to tell about a view, and what is told once that is done. */
export function tellParent(
  told: Told | null,
  view: Pick<RoomView, 'room' | 'connection' | 'messages'>,
  userId: string,
): { readonly events: readonly ParentEvent[]; readonly told: Told | null } {
  if (view.room === null) return { events: [], told };
  const { status } = view.room;
  const { connection } = view;
  const sent = view.messages.flatMap((entry) => (entry.state === 'sent' ? [entry.message] : []));
  const shownId = sent.at(-1)?.messageId ?? '';
  // Someone who reads far back shows an older end; what was told before isn't new again afterwards.
  const newestId = told !== null && told.newestId > shownId ? told.newestId : shownId;
  const events: ParentEvent[] = [];
  if (told === null) events.push({ type: 'ready' });
  if (status !== told?.status) events.push({ type: 'status', status });
  if (connection !== told?.connection) events.push({ type: 'connection', connection });
  const count =
    told === null
      ? 0
      : sent.filter(({ messageId, sender }) => messageId > told.newestId && sender.userId !== userId).length;
  if (count > 0) events.push({ type: 'messages', count });
  return { events, told: { status, connection, newestId } };
}
