import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import type { CountedReactions, ReactionArguments } from './reaction';
import type { ReactionStash } from './stash';

type ForgetContext = Context<ReactionArguments, ReactionStash>;

/**
 * Mutation.reactToMessage, Message table: takes the id of the change off the message, unless two tries may have worked
 * on it: then one of them could count it again. An id that stays is a few bytes and counts nothing.
 */
export function request(ctx: ForgetContext): DynamoDBUpdateItemRequest {
  const { roomId, messageId } = ctx.args;
  const { changeId, isTaken, isSettled } = ctx.stash;
  if (isTaken || !isSettled) runtime.earlyReturn(answer(ctx));
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId, messageId }),
    update: {
      expression: 'DELETE pendingReactions :ids',
      expressionValues: { ':ids': util.dynamodb.toStringSet([changeId]) },
    },
    condition: { expression: 'attribute_exists(messageId)' },
  };
}

export function response(ctx: ForgetContext): CountedReactions {
  if (ctx.error) console.error(`unable to forget a reaction; ${ctx.error.type}`);
  return answer(ctx);
}

/** What was counted may be an earlier try's, and the contrary of what is asked now. */
function answer(ctx: ForgetContext): CountedReactions {
  if (ctx.stash.isOn !== ctx.args.isOn)
    util.error('unable to react; an earlier try has just been finished, try again', 'TRY_AGAIN');
  return ctx.stash.counted;
}
