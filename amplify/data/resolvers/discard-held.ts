import { util, type Context, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { leaveQueue } from './leave-queue';
import type { DecisionArguments } from './prepare-decision';
import type { ReviewedPost } from './reviewed-post';
import type { HeldPostRow } from './rows';
import { settleReceipt } from './settle-receipt';
import type { DecisionStash } from './stash';
import { messageTable } from './tables';
import { isCancelled, onlyIf } from './transaction';

type DiscardContext = Context<DecisionArguments, DecisionStash>;

/**
 * Mutation.discardHeldPost, several tables: the post leaves the queue, and its receipt says so; what was reported is
 * removed for good with it.
 */
export function request(ctx: DiscardContext): DynamoDBTransactWriteItemsRequest {
  const { roomId, heldId, reason } = ctx.stash.held;
  const leave = leaveQueue(ctx.stash.held);
  if (reason !== 'REPORTED')
    return { operation: 'TransactWriteItems', transactItems: [leave, settleReceipt(ctx.stash.held, null)] };
  const remove = {
    table: messageTable,
    operation: 'UpdateItem' as const,
    key: util.dynamodb.toMapValues({ roomId, messageId: heldId }),
    update: {
      expression: 'SET #state = :removed, removedBy = :moderator, updatedAt = :now',
      expressionNames: { '#state': 'state' },
      expressionValues: util.dynamodb.toMapValues({
        ':removed': 'REMOVED',
        ':moderator': readCaller(ctx).userId,
        ':now': util.time.nowISO8601(),
      }),
    },
    condition: onlyIf('#state = :held', { ':held': 'HELD' }, { '#state': 'state' }),
  };
  return { operation: 'TransactWriteItems', transactItems: [leave, remove] };
}

export function response(ctx: DiscardContext): ReviewedPost {
  if (isCancelled(ctx.error))
    util.error('unable to discard this; somebody else decided just now, try again', 'TRY_AGAIN');
  return describeDiscarded(ctx.stash.held);
}

/** Whose it is and which one, for its sender. What it said stays in the log. */
function describeDiscarded({ roomId, heldId, reason, parentId, senderId, nonce }: HeldPostRow): ReviewedPost {
  if (reason === 'REPORTED') return { roomId, messageId: heldId, state: 'REMOVED' };
  const place = parentId ? { messageId: parentId, threadId: heldId } : { messageId: heldId };
  return { roomId, ...place, state: 'DISCARDED', senderId, nonce };
}
