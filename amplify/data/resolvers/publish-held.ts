import { util, type Context, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { logWith } from './audit-row';
import { leaveQueue } from './leave-queue';
import { refuseCancelled } from './refuse-cancelled';
import { describeMessage, type ReviewedPost } from './reviewed-post';
import type { HeldPostRow, StoredMessageRow } from './rows';
import { settleReceipt } from './settle-receipt';
import type { DecisionStash } from './stash';
import { messageTable, threadTable } from './tables';
import { onlyIf, type Writes } from './transaction';

interface PublishStash extends DecisionStash {
  published: ReviewedPost;
}

type PublishContext = Context<unknown, PublishStash>;

/**
 * Mutation.publishHeldPost, several tables: the post is stored, leaves the queue and is logged in one transaction. So it is
 * published once, whoever else decides at the same moment and wherever a try ends.
 */
export function request(ctx: PublishContext): DynamoDBTransactWriteItemsRequest {
  const { held, message, entry } = ctx.stash;
  const now = util.time.nowISO8601();
  const { published, write } = message
    ? held.reason === 'REPORTED'
      ? putBack(held, message as StoredMessageRow, now)
      : publishAnswer(held, message.replyCount, now)
    : publishMessage(held, now);
  ctx.stash.published = published;
  return { operation: 'TransactWriteItems', transactItems: [leaveQueue(held), ...write, logWith(entry)] };
}

/** An id of now: readers find what is new behind the last id that they have. */
function publishMessage(held: HeldPostRow, now: string): Publication {
  const messageId = util.autoUlid();
  const published = { ...posted(held, now), messageId, repliedId: held.repliedId ?? null, replyCount: 0 };
  const { roomId: _roomId, messageId: _messageId, state: _state, ...attributes } = published;
  return {
    published,
    write: [
      {
        table: messageTable,
        operation: 'PutItem',
        key: util.dynamodb.toMapValues({ roomId: held.roomId, messageId }),
        attributeValues: util.dynamodb.toMapValues({ __typename: 'Message', ...attributes }),
        condition: onlyIf('attribute_not_exists(messageId)'),
      },
      settleReceipt(held, messageId),
    ],
  };
}

/** Counted at its message in the same transaction, which holds that nobody else was counted meanwhile. */
function publishAnswer(held: HeldPostRow, replyCount: number, now: string): Publication {
  const threadId = util.autoUlid();
  const messageId = held.parentId ?? '';
  const position = replyCount + 1;
  const published = { ...posted(held, now), messageId, threadId, position };
  const { roomId: _roomId, state: _state, ...attributes } = published;
  const key = { roomId: held.roomId, 'messageId#threadId': `${messageId}#${threadId}` };
  return {
    published,
    write: [
      {
        table: messageTable,
        operation: 'UpdateItem',
        key: util.dynamodb.toMapValues({ roomId: held.roomId, messageId }),
        update: {
          expression: 'SET repliedAt = :now, updatedAt = :now, replyCount = :next',
          expressionValues: util.dynamodb.toMapValues({ ':now': now, ':next': position }),
        },
        condition: onlyIf('attribute_not_exists(removedAt) AND replyCount = :count', {
          ':count': replyCount,
        }),
      },
      {
        table: threadTable,
        operation: 'PutItem',
        key: util.dynamodb.toMapValues(key),
        attributeValues: util.dynamodb.toMapValues({ __typename: 'Thread', ...attributes }),
        condition: onlyIf('attribute_not_exists(roomId)'),
      },
      settleReceipt(held, threadId),
    ],
  };
}

/** In its old place, marked with the time, so that it is told from the removal before it. */
function putBack(held: HeldPostRow, message: StoredMessageRow, now: string): Publication {
  const change = { content: held.content, state: 'VISIBLE' as const, restoredAt: now, updatedAt: now };
  return {
    published: describeMessage(message, { ...change, removedAt: null }),
    write: [
      {
        table: messageTable,
        operation: 'UpdateItem',
        key: util.dynamodb.toMapValues({ roomId: held.roomId, messageId: held.heldId }),
        update: {
          expression:
            'SET content = :content, #state = :visible, restoredAt = :now, updatedAt = :now REMOVE removedAt, removedBy',
          expressionNames: { '#state': 'state' },
          expressionValues: util.dynamodb.toMapValues({
            ':content': held.content,
            ':visible': 'VISIBLE',
            ':now': now,
          }),
        },
        condition: onlyIf('#state = :held', { ':held': 'HELD' }, { '#state': 'state' }),
      },
    ],
  };
}

interface Publication {
  readonly published: ReviewedPost;
  readonly write: Writes;
}

/** What a message and an answer have in common. */
function posted(held: HeldPostRow, now: string) {
  return {
    roomId: held.roomId,
    state: 'VISIBLE' as const,
    content: held.content,
    nonce: held.nonce,
    senderId: held.senderId,
    senderName: held.senderName,
    senderRole: held.senderRole,
    createdAt: now,
    updatedAt: now,
  };
}

export function response(ctx: PublishContext): ReviewedPost {
  refuseCancelled(ctx);
  return ctx.stash.published;
}
