import type { FeedCondition } from '../feed';
import type { ChatError, Room } from '../model';
import type { ConnectionState, RoomConnection, RoomView } from '../ports';

export interface RoomRead {
  readonly hasValue: boolean;
  readonly value: Room | null;
  readonly error: ChatError | null;
}

/** What is known of a room's state, in one word. It fails only for as long as there is nothing to show. */
export function roomPhase(read: RoomRead, feed: FeedCondition): RoomView['phase'] {
  if (read.hasValue && read.value === null) return 'not-found';
  const error = read.error ?? feed.error;
  if (error?.code === 'ROOM_NOT_FOUND') return 'not-found';
  if (feed.isOver) return 'failed';
  if (read.hasValue && feed.isLoaded) return 'ready';
  return error === null ? 'loading' : 'failed';
}

/**
 * A connection is live when nothing that happened can be missing, not already when the socket is open. Who hears what
 * happens and only waits for their turn to read what they missed has lost no connection.
 */
export function shownConnection(
  connection: ConnectionState,
  feed: FeedCondition,
  hasBeenLive: boolean,
  awaitsTurn: boolean,
): RoomConnection {
  if (connection === 'offline' || connection === 'interrupted') return connection;
  if (connection === 'live' && feed.isCaughtUp) return 'live';
  if (!hasBeenLive) return awaitsTurn ? 'waiting' : 'connecting';
  return connection === 'live' && feed.isHearing ? 'catching-up' : 'interrupted';
}
