import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import type { ReactionArguments } from './reaction';
import { reactionKey } from './reaction-key';
import type { ReactionStash } from './stash';

type SettleContext = Context<ReactionArguments, ReactionStash>;

/** Mutation.reactToMessage, Reaction table: the change is counted. Not if somebody else has taken it over meanwhile. */
export function request(ctx: SettleContext): DynamoDBUpdateItemRequest {
  const { changeId, isTaken } = ctx.stash;
  return {
    operation: 'UpdateItem',
    key: reactionKey(readCaller(ctx).userId, ctx.args),
    update: {
      expression: 'SET progress = :counted',
      expressionValues: util.dynamodb.toMapValues({ ':counted': 'COUNTED' }),
    },
    condition: {
      expression: 'changeId = :changeId AND progress = :progress',
      expressionValues: util.dynamodb.toMapValues({
        ':changeId': changeId,
        ':progress': isTaken ? 'TAKEN' : 'MARKED',
      }),
    },
  };
}

/** It counts, whatever became of this write: the next try finishes it. */
export function response(ctx: SettleContext): null {
  ctx.stash.isSettled = !ctx.error;
  if (ctx.error) console.error(`unable to settle a reaction; ${ctx.error.type}`);
  return null;
}
