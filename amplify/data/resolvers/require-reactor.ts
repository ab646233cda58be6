import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId } from './draft';
import { placeOfEmoji, type ReactionArguments } from './reaction';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';
import { requireSelected } from './selection';
import { requireUnmuted } from './sender';

type RequireContext = Context<
  ReactionArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** Mutation.reactToMessage, Participant table: who reacts has joined, and is neither banned nor muted. */
export function request(ctx: RequireContext): DynamoDBGetItemRequest {
  const { roomId, messageId, emoji } = ctx.args;
  getRoomKey(roomId);
  checkMessageId(messageId);
  if (placeOfEmoji(emoji) < 0)
    util.error('unable to react; this emoji is not among those that are offered', 'BAD_REACTIONS');
  requireSelected(ctx, ['roomId', 'isTold']);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

export function response(ctx: RequireContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (!ctx.result) util.error('unable to react; you have not joined this room', 'NOT_JOINED');
  if (ctx.result.bannedAt) util.error('unable to react; you are banned from this room', 'BANNED');
  if (readCaller(ctx).role !== 'MODERATOR') requireUnmuted(ctx.result, util.time.nowEpochMilliSeconds());
  return null;
}
