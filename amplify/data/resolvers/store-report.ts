import { util, type Context, type DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { isConditionFailure } from './condition-failure';
import type { ReportArguments } from './require-reporter';
import type { ReportStash } from './stash';

type StoreContext = Context<ReportArguments, ReportStash>;

/** Mutation.reportMessage, Report table: one report of a person and a message; a second one changes nothing. */
export function request(ctx: StoreContext): DynamoDBPutItemRequest {
  const { roomId, messageId, reason } = ctx.args;
  const { userId: reporterId } = readCaller(ctx);
  const now = util.time.nowISO8601();
  return {
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ roomId, 'messageId#reporterId': `${messageId}#${reporterId}` }),
    attributeValues: util.dynamodb.toMapValues({
      __typename: 'Report',
      messageId,
      reporterId,
      reason: reason ?? null,
      createdAt: now,
      updatedAt: now,
    }),
    condition: { expression: 'attribute_not_exists(roomId)' },
  };
}

export function response(ctx: StoreContext): null {
  ctx.stash.isNew = !isConditionFailure(ctx.error);
  return null;
}
