import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { getRoomKey } from './room-access';
import type { RoomSnapshot, SnapshotArguments, SnapshotStash } from './snapshot';

/** As the function of the ticks made it ready; of a room in standard delivery nothing but its key. */
interface PreparedRow extends Partial<Omit<RoomSnapshot, 'room'>> {
  readonly room?: RoomSnapshot['room'] & { readonly delivery?: string | null };
}

type ReadContext = Context<SnapshotArguments, SnapshotStash, undefined, undefined, PreparedRow | null>;

/**
 * Query.roomSnapshot, PreparedSnapshot table. AppSync says nowhere that those who find the cache empty wait for one
 * another: each of them reads, and so the read is of one row. Consistent, since a snapshot has every tick that went out.
 */
export function request(ctx: ReadContext): DynamoDBGetItemRequest {
  const { id } = getRoomKey(ctx.args.roomId);
  return { operation: 'GetItem', key: { roomId: id }, consistentRead: true };
}

/** Null if it has to be read from the tables of the room. */
export function response(ctx: ReadContext): RoomSnapshot | null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { room, ticks, messages, reachesStart, pinnedMessage, audience, beatOneIn, reactionOneIn } =
    ctx.result ?? {};
  if (!room || room.delivery !== 'BROADCAST' || !ticks || !messages) return null;
  return {
    room,
    ticks,
    messages,
    reachesStart: reachesStart ?? false,
    pinnedMessage: pinnedMessage ?? null,
    audience: audience ?? null,
    beatOneIn: beatOneIn ?? null,
    reactionOneIn: reactionOneIn ?? null,
  };
}
