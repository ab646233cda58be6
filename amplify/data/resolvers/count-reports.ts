import { runtime, util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { ReportStash } from './stash';

type CountContext = Context<
  unknown,
  ReportStash,
  undefined,
  undefined,
  { readonly items: readonly unknown[] }
>;

/**
 * Mutation.reportMessage, Report table: whether so many people have reported the message that it is held. The rows are
 * counted, so that no try counts twice.
 */
export function request(ctx: CountContext): DynamoDBQueryRequest {
  const { message, threshold } = ctx.stash;
  if (threshold === null || message.removedAt) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return {
    operation: 'Query',
    query: {
      expression: 'roomId = :roomId AND begins_with(#key, :messageId)',
      expressionNames: { '#key': 'messageId#reporterId' },
      expressionValues: util.dynamodb.toMapValues({
        ':roomId': message.roomId,
        ':messageId': `${message.messageId}#`,
      }),
    },
    limit: threshold,
    consistentRead: true,
  };
}

export function response(ctx: CountContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  ctx.stash.hasEnough = ctx.result.items.length >= (ctx.stash.threshold ?? 0);
  return null;
}
