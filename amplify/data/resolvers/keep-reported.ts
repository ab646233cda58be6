import {
  util,
  type Context,
  type DynamoDBDeleteItemRequest,
  type DynamoDBPutItemRequest,
} from '@aws-appsync/utils';
import { keptReporterId } from '../../../chat/limits';
import type { KeepingArguments } from './prepare-keeping';
import type { ReviewedPost } from './reviewed-post';

type KeepContext = Context<KeepingArguments>;

/**
 * Mutation.keepReportedMessage, Report table: the row beside the reports that says since when they are dismissed. The
 * reports stay, so that nobody reports the same twice; those that come later count. Readers are not told: that something
 * was reported is no business of theirs.
 */
export function request(ctx: KeepContext): DynamoDBPutItemRequest | DynamoDBDeleteItemRequest {
  const { roomId, messageId, isKept } = ctx.args;
  const key = util.dynamodb.toMapValues({ roomId, 'messageId#reporterId': `${messageId}#${keptReporterId}` });
  if (!isKept) return { operation: 'DeleteItem', key };
  const now = util.time.nowISO8601();
  return {
    operation: 'PutItem',
    key,
    attributeValues: util.dynamodb.toMapValues({
      __typename: 'Report',
      messageId,
      reporterId: keptReporterId,
      createdAt: now,
      updatedAt: now,
    }),
  };
}

export function response(ctx: KeepContext): ReviewedPost {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { roomId, messageId } = ctx.args;
  return { roomId, messageId, state: 'REPORTS_JUDGED' };
}
