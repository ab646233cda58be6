import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import type { ReportArguments } from './require-reporter';
import type { RoomRulesRow, StoredMessageRow } from './rows';
import type { ReportStash } from './stash';
import { messageTable, roomRulesTable } from './tables';

type PrepareContext = Context<ReportArguments, ReportStash, undefined, undefined, PostingReads>;

/** Mutation.reportMessage, several tables: the message, and after how many reports it is held. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { roomId, messageId } = ctx.args;
  return {
    operation: 'BatchGetItem',
    tables: {
      [messageTable]: { keys: [util.dynamodb.toMapValues({ roomId, messageId })], consistentRead: true },
      [roomRulesTable]: { keys: [util.dynamodb.toMapValues({ roomId })] },
    },
  };
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const message = first(ctx.result, messageTable) as StoredMessageRow | null;
  const rules = first(ctx.result, roomRulesTable) as RoomRulesRow | null;
  if (!message || (message.removedAt && message.state !== 'HELD'))
    util.error('unable to report this; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  if (message.senderId === readCaller(ctx).userId)
    util.error('unable to report this; it is your own', 'OWN_MESSAGE');
  ctx.stash.message = message;
  ctx.stash.isNew = false;
  ctx.stash.hasEnough = false;
  // A moderator has put it back as it is, or wrote it: it is reported all the same, but stays.
  const isAsRestored = !!message.restoredAt && (message.editedAt ?? '') <= message.restoredAt;
  const isExempt = isAsRestored || message.senderRole === 'MODERATOR';
  ctx.stash.threshold = isExempt ? null : (rules?.holdAfterReports ?? null);
  return null;
}
