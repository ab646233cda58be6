import { runtime, util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { ReportStash } from './stash';

type CountContext = Context<
  unknown,
  ReportStash,
  undefined,
  undefined,
  { readonly items: readonly unknown[] }
>;

/** The limit is for what is looked at, before the filter: of a message that so many reported none is hidden again. */
const mostLookedAt = 1000;

/**
 * Mutation.reportMessage, Report table: whether so many people have reported the message that it is held. The rows are
 * counted, so that no try counts twice.
 */
export function request(ctx: CountContext): DynamoDBQueryRequest {
  const { message, threshold, countsFrom } = ctx.stash;
  if (threshold === null || message.removedAt) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return {
    operation: 'Query',
    query: {
      // Between the two is every person's id, and `keptReporterId` is not.
      expression: 'roomId = :roomId AND #key BETWEEN :first AND :last',
      expressionNames: { '#key': 'messageId#reporterId' },
      expressionValues: util.dynamodb.toMapValues({
        ':roomId': message.roomId,
        ':first': `${message.messageId}#`,
        ':last': `${message.messageId}#~`,
      }),
    },
    ...(countsFrom === null
      ? { limit: threshold }
      : {
          limit: mostLookedAt,
          filter: {
            expression: 'createdAt > :from',
            expressionValues: util.dynamodb.toMapValues({ ':from': countsFrom }),
          },
        }),
    consistentRead: true,
  };
}

export function response(ctx: CountContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  ctx.stash.hasEnough = ctx.result.items.length >= (ctx.stash.threshold ?? 0);
  return null;
}
