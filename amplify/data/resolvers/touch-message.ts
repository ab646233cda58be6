import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { isConditionFailure } from './condition-failure';
import type { CreateThreadArguments } from './prepare-answer';
import type { MessageRow } from './rows';
import type { PostStash } from './stash';

type TouchContext = Context<CreateThreadArguments, PostStash, undefined, undefined, MessageRow | null>;

/**
 * Mutation.createThread, Message table: stamps the message first (`repliedAt`, `replyCount` + 1), and only if it is
 * there, so that an answer never hangs without its message. The message remembers the answer as pending until
 * it is stored, so that a retry in between doesn't count it again.
 */
export function request(ctx: TouchContext): DynamoDBUpdateItemRequest {
  const { draft, parentId, postId, recalled } = ctx.stash;
  // An answer that an earlier try stored is the result as it is.
  if (recalled) runtime.earlyReturn(recalled, { skipTo: 'END' });
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: draft.roomId, messageId: parentId }),
    update: {
      expression: 'SET repliedAt = :now, updatedAt = :now ADD replyCount :one, pendingAnswers :ids',
      expressionValues: {
        ':now': util.dynamodb.toDynamoDB(util.time.nowISO8601()),
        ':one': util.dynamodb.toDynamoDB(1),
        ':ids': util.dynamodb.toStringSet([postId]),
      },
    },
    condition: {
      expression:
        'attribute_exists(messageId) AND attribute_not_exists(removedAt) AND ' +
        '(attribute_not_exists(pendingAnswers) OR NOT contains(pendingAnswers, :id))',
      expressionValues: util.dynamodb.toMapValues({ ':id': postId }),
    },
  };
}

/** Then hands the generated function the answer to put; its `position` is the count just reached. */
export function response(ctx: TouchContext): null {
  const { error, result: message } = ctx;
  const isRefused = isConditionFailure(error);
  const { draft, caller, participant, postId } = ctx.stash;
  const isCounted = !isRefused || (message?.pendingAnswers ?? []).includes(postId);
  if (!message || !isCounted)
    util.error('unable to answer; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  const key = { roomId: draft.roomId, 'messageId#threadId': `${message.messageId}#${postId}` };
  ctx.stash.transformedArgs = {
    ...ctx.args,
    input: {
      ...key,
      messageId: message.messageId,
      threadId: postId,
      content: draft.content,
      nonce: draft.nonce,
      senderId: caller.userId,
      senderName: participant.displayName,
      senderRole: caller.role,
      position: message.replyCount,
    },
  };
  ctx.stash.metadata.modelObjectKey = util.dynamodb.toMapValues(key);
  return null;
}
