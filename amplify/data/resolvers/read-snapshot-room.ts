import { runtime, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { getRoomKey, requireRoom } from './room-access';
import type { RoomRow } from './rows';
import type { RoomSnapshot, SnapshotArguments, SnapshotStash } from './snapshot';

type ReadContext = Context<
  SnapshotArguments,
  SnapshotStash,
  { result: RoomSnapshot | null },
  undefined,
  RoomRow | null
>;

/**
 * Query.roomSnapshot, Room table, unless a snapshot was ready. The room first: once it is in broadcast delivery,
 * everything that was posted before is in the table by now, and what is posted later comes in ticks.
 */
export function request(ctx: ReadContext): DynamoDBGetItemRequest {
  if (ctx.prev.result) runtime.earlyReturn(ctx.prev.result, { skipTo: 'END' });
  return { operation: 'GetItem', key: getRoomKey(ctx.args.roomId), consistentRead: true };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  requireRoom(ctx.result);
  ctx.stash.room = ctx.result as RoomRow;
  return null;
}
