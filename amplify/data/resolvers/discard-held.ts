import { util, type Context, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { leaveQueue } from './leave-queue';
import type { DecisionArguments } from './prepare-decision';
import type { DecisionStash } from './stash';
import { messageTable } from './tables';
import { isCancelled, onlyIf } from './transaction';

type DiscardContext = Context<DecisionArguments, DecisionStash>;

/** Mutation.discardHeldPost, several tables: the post leaves the queue; what was reported is removed for good with it. */
export function request(ctx: DiscardContext): DynamoDBTransactWriteItemsRequest {
  const { roomId, heldId, reason } = ctx.stash.held;
  const leave = leaveQueue(ctx.stash.held);
  if (reason !== 'REPORTED') return { operation: 'TransactWriteItems', transactItems: [leave] };
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

export function response(ctx: DiscardContext): DecisionArguments {
  if (isCancelled(ctx.error))
    util.error('unable to discard this; somebody else decided just now, try again', 'TRY_AGAIN');
  const { roomId, heldId } = ctx.stash.held;
  return { roomId, heldId };
}
