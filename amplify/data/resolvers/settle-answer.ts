import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import type { PostStash } from './stash';

type SettleContext = Context<unknown, PostStash, { result: unknown }>;

/** Mutation.createThread, Message table, after the generated function: the answer is stored and no longer pending. */
export function request(ctx: SettleContext): DynamoDBUpdateItemRequest {
  const { draft, parentId, postId } = ctx.stash;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: draft.roomId, messageId: parentId }),
    update: {
      expression: 'DELETE pendingAnswers :ids',
      expressionValues: { ':ids': util.dynamodb.toStringSet([postId]) },
    },
    condition: { expression: 'attribute_exists(messageId)' },
  };
}

/** The answer stands, whatever became of this write: an id that stays pending is a few bytes and counts nothing. */
export function response(ctx: SettleContext): unknown {
  if (ctx.error) console.error(`unable to settle an answer; ${ctx.error.type}`);
  return ctx.prev.result;
}
