import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId, refuseCondition, refuseStamped } from './draft';
import { checkChange, keysToDecide, receiveToDecide, type ChangeInput } from './post-change';
import type { PostingReads } from './posting-reads';
import { refuseReactionCounts } from './reaction';
import { changedMessageFields, requireSelected } from './selection';
import type { ChangeStash } from './stash';
import { messageTable } from './tables';

interface UpdateMessageArguments {
  readonly condition?: unknown;
  readonly input: ChangeInput & {
    readonly messageId: string;
    readonly repliedId?: string | null;
    readonly repliedAt?: string | null;
    readonly replyCount?: number | null;
    readonly restoredAt?: string | null;
  };
}

type PrepareContext = Context<UpdateMessageArguments, ChangeStash, undefined, undefined, PostingReads>;

/** Mutation.updateMessage, several tables: whether this person may change this message in this way. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  refuseCondition(ctx.args);
  const { roomId, messageId } = input;
  checkChange(input);
  refuseStamped('repliedId', input.repliedId);
  refuseStamped('repliedAt', input.repliedAt);
  refuseStamped('replyCount', input.replyCount);
  refuseStamped('restoredAt', input.restoredAt);
  refuseReactionCounts(input);
  checkMessageId(messageId);
  requireSelected(ctx, changedMessageFields);
  const message = { keys: [util.dynamodb.toMapValues({ roomId, messageId })], consistentRead: true };
  const tables = { ...keysToDecide(roomId, readCaller(ctx)), [messageTable]: message };
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: PrepareContext): null {
  const { post, caller, isModerated } = receiveToDecide(ctx, messageTable);
  const { roomId, messageId } = ctx.args.input;
  ctx.stash.transformedArgs = { ...ctx.args, input: { roomId, messageId, ...ctx.stash.change } };
  ctx.stash.entry = isModerated
    ? {
        roomId,
        action: 'MESSAGE_REMOVED',
        actorId: caller.userId,
        targetUserId: post.senderId,
        messageId,
        detail: JSON.stringify({ content: post.content }),
      }
    : null;
  return null;
}
