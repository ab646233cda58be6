import { util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId } from './draft';
import { readOwnRow, requireParticipant, type AskingInRoom } from './participant';
import { countedFields, placeOfEmoji, type ReactionArguments } from './reaction';
import { requireSelected } from './selection';
import { requireUnmuted } from './sender';

type RequireContext = AskingInRoom<ReactionArguments>;

/** Mutation.reactToMessage, Participant table: who reacts has joined, and is neither banned nor muted. */
export function request(ctx: RequireContext): DynamoDBGetItemRequest {
  const { roomId, messageId, emoji } = ctx.args;
  const read = readOwnRow(ctx, roomId);
  checkMessageId(messageId);
  if (placeOfEmoji(emoji) < 0)
    util.error('unable to react; this emoji is not among those that are offered', 'BAD_REACTIONS');
  requireSelected(ctx, countedFields());
  return read;
}

export function response(ctx: RequireContext): null {
  const participant = requireParticipant(ctx, 'react');
  if (readCaller(ctx).role !== 'MODERATOR') requireUnmuted(participant, util.time.nowEpochMilliSeconds());
  return null;
}
