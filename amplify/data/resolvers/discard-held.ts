import { util, type Context, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { logWith } from './audit-row';
import { leaveQueue } from './leave-queue';
import type { DecisionArguments } from './prepare-decision';
import { refuseCancelled } from './refuse-cancelled';
import type { ReviewedPost } from './reviewed-post';
import type { HeldPostRow } from './rows';
import { settleReceipt } from './settle-receipt';
import type { DecisionStash } from './stash';
import { messageTable } from './tables';
import { onlyIf } from './transaction';

type DiscardContext = Context<DecisionArguments, DecisionStash>;

/**
 * Mutation.discardHeldPost, several tables: the post leaves the queue, its receipt says so, and it is logged; what was
 * reported is removed for good with it.
 */
export function request(ctx: DiscardContext): DynamoDBTransactWriteItemsRequest {
  const { held, entry } = ctx.stash;
  const { roomId, heldId, reason } = held;
  const leave = leaveQueue(held);
  const log = logWith(entry);
  if (reason !== 'REPORTED')
    return { operation: 'TransactWriteItems', transactItems: [leave, settleReceipt(held, null), log] };
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
  return { operation: 'TransactWriteItems', transactItems: [leave, remove, log] };
}

export function response(ctx: DiscardContext): ReviewedPost {
  refuseCancelled(ctx);
  return describeDiscarded(ctx.stash.held);
}

/** Whose it is and which one, for its sender. What it said stays in the log. */
function describeDiscarded({ roomId, heldId, reason, parentId, senderId, nonce }: HeldPostRow): ReviewedPost {
  if (reason === 'REPORTED') return { roomId, messageId: heldId, state: 'REMOVED' };
  const place = parentId ? { messageId: parentId, threadId: heldId } : { messageId: heldId };
  return { roomId, ...place, state: 'DISCARDED', senderId, nonce };
}
