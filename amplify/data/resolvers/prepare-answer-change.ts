import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId, refuseStamped } from './draft';
import { checkChange, decideChange, type ChangeInput } from './post-change';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import { getRoomKey, requireRoom } from './room-access';
import type { ParticipantRow, PostRow, RoomRow } from './rows';
import type { ChangeStash } from './stash';
import { participantTable, roomTable, threadTable } from './tables';

interface UpdateThreadArguments {
  readonly input: ChangeInput & {
    readonly messageId: string;
    readonly threadId: string;
    readonly position?: number | null;
  };
}

type PrepareContext = Context<UpdateThreadArguments, ChangeStash, undefined, undefined, PostingReads>;

/** Mutation.updateThread, several tables: as for a message. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  const { roomId, messageId, threadId } = input;
  checkChange(input);
  refuseStamped('position', input.position);
  checkMessageId(messageId);
  checkMessageId(threadId);
  const { userId } = readCaller(ctx);
  const key = util.dynamodb.toMapValues({ roomId, 'messageId#threadId': `${messageId}#${threadId}` });
  return {
    operation: 'BatchGetItem',
    tables: {
      [roomTable]: { keys: [getRoomKey(roomId)] },
      [participantTable]: { keys: [util.dynamodb.toMapValues({ roomId, userId })], consistentRead: true },
      [threadTable]: { keys: [key], consistentRead: true },
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
  const post = first(ctx.result, threadTable) as PostRow | null;
  const participant = first(ctx.result, participantTable) as ParticipantRow | null;
  const isModerated = decideChange(ctx.stash, input, { room, participant, caller, post });
  const { roomId, messageId, threadId } = input;
  ctx.stash.transformedArgs = { ...ctx.args, input: { roomId, messageId, threadId, ...ctx.stash.change } };
  ctx.stash.entry = isModerated
    ? {
        roomId,
        action: 'ANSWER_REMOVED',
        actorId: caller.userId,
        targetUserId: post?.senderId ?? '',
        messageId,
        threadId,
        detail: JSON.stringify({ content: post?.content }),
      }
    : null;
  return null;
}
