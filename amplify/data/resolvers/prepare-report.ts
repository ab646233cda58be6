import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { keptReporterId } from '../../../chat/limits';
import { readCaller } from './caller';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import type { ReportArguments } from './require-reporter';
import type { KeptRow, RoomRulesRow, StoredMessageRow } from './rows';
import type { ReportStash } from './stash';
import { messageTable, reportTable, roomRulesTable } from './tables';

type PrepareContext = Context<ReportArguments, ReportStash, undefined, undefined, PostingReads>;

/** Mutation.reportMessage, several tables: the message, after how many reports it is held, and which count. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { roomId, messageId } = ctx.args;
  return {
    operation: 'BatchGetItem',
    tables: {
      [messageTable]: { keys: [util.dynamodb.toMapValues({ roomId, messageId })], consistentRead: true },
      [roomRulesTable]: { keys: [util.dynamodb.toMapValues({ roomId })] },
      [reportTable]: {
        keys: [
          util.dynamodb.toMapValues({ roomId, 'messageId#reporterId': `${messageId}#${keptReporterId}` }),
        ],
        consistentRead: true,
      },
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
  const keptAt = (first(ctx.result, reportTable) as KeptRow | null)?.createdAt ?? '';
  // Who reported it before can't do so again, so after an edit all reports count.
  ctx.stash.countsFrom = keptAt !== '' && (message.editedAt ?? '') <= keptAt ? keptAt : null;
  const isExempt = isAsRestored || message.senderRole === 'MODERATOR';
  ctx.stash.threshold = isExempt ? null : (rules?.holdAfterReports ?? null);
  return null;
}
