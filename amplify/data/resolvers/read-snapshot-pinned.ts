import { runtime, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import type { StoredMessageRow } from './rows';
import type { RoomSnapshot, SnapshotArguments, SnapshotStash } from './snapshot';

type ReadContext = Context<SnapshotArguments, SnapshotStash, undefined, undefined, StoredMessageRow | null>;

/** Query.roomSnapshot, Message table: what is pinned, however old it is; and the whole snapshot. */
export function request(ctx: ReadContext): DynamoDBGetItemRequest {
  const { roomId } = ctx.args;
  const { pinnedMessageId: messageId } = ctx.stash.room;
  if (!messageId) runtime.earlyReturn(describe(ctx.stash, null));
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ roomId, messageId }),
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): RoomSnapshot {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return describe(ctx.stash, ctx.result);
}

function describe(stash: SnapshotStash, pinnedMessage: StoredMessageRow | null): RoomSnapshot {
  const { room, messages, reachesStart, crowd } = stash;
  // Its first tick makes a snapshot ready, so that there was none.
  return { room, ticks: [], messages, reachesStart, pinnedMessage, ...crowd };
}
