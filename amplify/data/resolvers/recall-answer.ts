import { runtime, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import type { CreateThreadArguments } from './prepare-answer';
import type { PostStash } from './stash';

type RecallContext = Context<
  CreateThreadArguments,
  PostStash,
  undefined,
  undefined,
  Record<string, unknown> | null
>;

/** Mutation.createThread, Thread table: on a retry, reads what the first try may have stored. */
export function request(ctx: RecallContext): DynamoDBGetItemRequest {
  const { isRetry, draft, postId } = ctx.stash;
  if (!isRetry) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({
      roomId: draft.roomId,
      'messageId#threadId': `${ctx.args.input.messageId}#${postId}`,
    }),
    consistentRead: true,
  };
}

export function response(ctx: RecallContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  ctx.stash.recalled = ctx.result;
  return null;
}
