import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId, refuseStamped } from './draft';
import { checkChange, decideChange, type ChangeInput } from './post-change';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import { getRoomKey, requireRoom } from './room-access';
import type { ParticipantRow, PostRow, RoomRow } from './rows';
import type { ChangeStash } from './stash';
import { messageTable, participantTable, roomTable } from './tables';

interface UpdateMessageArguments {
  readonly input: ChangeInput & {
    readonly messageId: string;
    readonly repliedId?: string | null;
    readonly repliedAt?: string | null;
    readonly replyCount?: number | null;
  };
}

type PrepareContext = Context<UpdateMessageArguments, ChangeStash, undefined, undefined, PostingReads>;

/** Mutation.updateMessage, several tables: whether this person may change this message in this way. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  const { roomId, messageId } = input;
  checkChange(input);
  refuseStamped('repliedId', input.repliedId);
  refuseStamped('repliedAt', input.repliedAt);
  refuseStamped('replyCount', input.replyCount);
  checkMessageId(messageId);
  const { userId } = readCaller(ctx);
  return {
    operation: 'BatchGetItem',
    tables: {
      [roomTable]: { keys: [getRoomKey(roomId)] },
      [participantTable]: { keys: [util.dynamodb.toMapValues({ roomId, userId })], consistentRead: true },
      [messageTable]: { keys: [util.dynamodb.toMapValues({ roomId, messageId })], consistentRead: true },
    },
  };
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const room = first(ctx.result, roomTable) as RoomRow | null;
  requireRoom(room);
  if (!room) return null;
  const { input } = ctx.args;
  const caller = readCaller(ctx);
  const post = first(ctx.result, messageTable) as PostRow | null;
  const participant = first(ctx.result, participantTable) as ParticipantRow | null;
  const isModerated = decideChange(ctx.stash, input, { room, participant, caller, post });
  const { roomId, messageId } = input;
  ctx.stash.transformedArgs = { ...ctx.args, input: { roomId, messageId, ...ctx.stash.change } };
  ctx.stash.entry = isModerated
    ? {
        roomId,
        action: 'MESSAGE_REMOVED',
        actorId: caller.userId,
        targetUserId: post?.senderId ?? '',
        messageId,
        detail: JSON.stringify({ content: post?.content }),
      }
    : null;
  return null;
}
