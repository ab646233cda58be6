import { runtime, util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import type { MessageRow } from './rows';
import type { DecisionStash } from './stash';
import { messageTable } from './tables';

type ReadContext = Context<unknown, DecisionStash, undefined, undefined, PostingReads>;

/** Mutation.publishHeldPost, Message table: the message that was reported, or that a held answer is to. */
export function request(ctx: ReadContext): DynamoDBBatchGetItemRequest {
  const { roomId, heldId, reason, parentId } = ctx.stash.held;
  const messageId = reason === 'REPORTED' ? heldId : (parentId ?? null);
  if (messageId === null) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  const keys = [util.dynamodb.toMapValues({ roomId, messageId })];
  return { operation: 'BatchGetItem', tables: { [messageTable]: { keys, consistentRead: true } } };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const message = first(ctx.result, messageTable) as MessageRow | null;
  if (!message)
    util.error('unable to publish this; there is no message that it answers', 'MESSAGE_NOT_FOUND');
  if (ctx.stash.held.parentId && message.removedAt)
    util.error('unable to publish this; what it answers was removed', 'MESSAGE_NOT_FOUND');
  ctx.stash.message = message;
  return null;
}
