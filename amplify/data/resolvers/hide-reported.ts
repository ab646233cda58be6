import { runtime, util, type Context, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import type { ReportArguments } from './require-reporter';
import { describeMessage, type ReviewedPost } from './reviewed-post';
import type { StoredMessageRow } from './rows';
import type { ReportStash } from './stash';
import { heldPostTable, messageTable } from './tables';
import { isCancelled, onlyIf } from './transaction';

type HideContext = Context<ReportArguments, ReportStash>;

/**
 * Mutation.reportMessage, several tables: a message with enough reports is emptied, and what it said goes into the
 * queue, in one transaction. Readers are told by the answer; who reported, how often and what was written is not in it.
 */
export function request(ctx: HideContext): DynamoDBTransactWriteItemsRequest {
  const { message, isNew, hasEnough } = ctx.stash;
  const { roomId, messageId } = message;
  // Readers are told again with each new report, in case an earlier reporter's answer left something out.
  if (message.removedAt && isNew) runtime.earlyReturn(describeHidden(message, message.removedAt));
  if (message.removedAt || !hasEnough) runtime.earlyReturn({ roomId, messageId });
  const now = util.time.nowISO8601();
  ctx.stash.hiddenAt = now;
  const names = { '#state': 'state' };
  return {
    operation: 'TransactWriteItems',
    transactItems: [
      {
        table: messageTable,
        operation: 'UpdateItem',
        key: util.dynamodb.toMapValues({ roomId, messageId }),
        update: {
          expression: 'SET content = :empty, #state = :held, removedAt = :now, updatedAt = :now',
          expressionNames: names,
          expressionValues: util.dynamodb.toMapValues({ ':empty': '', ':held': 'HELD', ':now': now }),
        },
        // What is kept is what it said: an edit at the same moment is not lost.
        condition: onlyIf(
          'content = :content AND attribute_not_exists(removedAt) AND (attribute_not_exists(restoredAt) OR restoredAt < editedAt)',
          { ':content': message.content },
        ),
      },
      {
        table: heldPostTable,
        operation: 'PutItem',
        key: util.dynamodb.toMapValues({ roomId, heldId: messageId }),
        attributeValues: util.dynamodb.toMapValues({
          __typename: 'HeldPost',
          reason: 'REPORTED',
          parentId: null,
          content: message.content,
          nonce: message.nonce,
          senderId: message.senderId,
          senderName: message.senderName,
          senderRole: message.senderRole,
          repliedId: message.repliedId ?? null,
          sentAt: message.createdAt,
          createdAt: now,
          updatedAt: now,
        }),
        condition: onlyIf('attribute_not_exists(heldId)'),
      },
    ],
  };
}

export function response(ctx: HideContext): ReviewedPost {
  if (isCancelled(ctx.error))
    util.error('unable to report this; the message was changed just now, try again', 'TRY_AGAIN');
  return describeHidden(ctx.stash.message, ctx.stash.hiddenAt ?? '');
}

function describeHidden(message: StoredMessageRow, removedAt: string): ReviewedPost {
  return describeMessage(message, { content: '', state: 'HELD', removedAt, updatedAt: removedAt });
}
