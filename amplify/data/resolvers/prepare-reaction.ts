import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import { countedReactions, type ReactionArguments } from './reaction';
import { reactionKey } from './reaction-key';
import { getRoomKey, refuseRoom, requireLive } from './room-access';
import type { CountedRow, ReactionRow, RoomRow, StoredMessageRow } from './rows';
import type { ReactionStash } from './stash';
import { messageTable, reactionTable, roomTable } from './tables';

type PrepareContext = Context<ReactionArguments, ReactionStash, undefined, undefined, PostingReads>;

/** Mutation.reactToMessage, several tables: the room, the message, and this person's reaction as it is. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { roomId, messageId } = ctx.args;
  return {
    operation: 'BatchGetItem',
    tables: {
      [roomTable]: { keys: [getRoomKey(roomId)] },
      [messageTable]: { keys: [util.dynamodb.toMapValues({ roomId, messageId })], consistentRead: true },
      [reactionTable]: { keys: [reactionKey(readCaller(ctx).userId, ctx.args)], consistentRead: true },
    },
  };
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const room = first(ctx.result, roomTable) as RoomRow | null;
  const message = first(ctx.result, messageTable) as (StoredMessageRow & CountedRow) | null;
  if (!room) refuseRoom();
  requireLive(room, readCaller(ctx).role);
  if (!message || message.removedAt)
    util.error('unable to react; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  ctx.stash.reaction = first(ctx.result, reactionTable) as ReactionRow | null;
  // A character has at most three bytes in UTF-8; the other attributes are some five hundred.
  ctx.stash.kilobytes = Math.ceil((message.content.length * 3 + 500) / 1024);
  ctx.stash.counted = countedReactions(message, false);
  return null;
}
