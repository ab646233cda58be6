import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId, refuseCondition, refuseStamped } from './draft';
import { checkChange, keysToDecide, receiveToDecide, type ChangeInput } from './post-change';
import type { PostingReads } from './posting-reads';
import { changedAnswerFields, requireSelected } from './selection';
import type { ChangeStash } from './stash';
import { threadTable } from './tables';

interface UpdateThreadArguments {
  readonly condition?: unknown;
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
  refuseCondition(ctx.args);
  const { roomId, messageId, threadId } = input;
  checkChange(input);
  refuseStamped('position', input.position);
  checkMessageId(messageId);
  checkMessageId(threadId);
  requireSelected(ctx, changedAnswerFields);
  const key = util.dynamodb.toMapValues({ roomId, 'messageId#threadId': `${messageId}#${threadId}` });
  const tables = {
    ...keysToDecide(roomId, readCaller(ctx)),
    [threadTable]: { keys: [key], consistentRead: true },
  };
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: PrepareContext): null {
  const { post, caller, isModerated } = receiveToDecide(ctx, threadTable);
  const { roomId, messageId, threadId } = ctx.args.input;
  ctx.stash.transformedArgs = { ...ctx.args, input: { roomId, messageId, threadId, ...ctx.stash.change } };
  ctx.stash.entry = isModerated
    ? {
        roomId,
        action: 'ANSWER_REMOVED',
        actorId: caller.userId,
        targetUserId: post.senderId,
        messageId,
        threadId,
        detail: JSON.stringify({ content: post.content }),
      }
    : null;
  return null;
}
