import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import type { CreateThreadArguments } from './prepare-answer';
import type { MessageRow } from './rows';
import type { PostStash } from './stash';

type TouchContext = Context<CreateThreadArguments, PostStash, undefined, undefined, MessageRow | null>;

/**
 * Mutation.createThread, Message table: stamps the message first (`repliedAt`, `replyCount` + 1), and only if
 * it exists, so that an answer never hangs without its message.
 */
export function request(ctx: TouchContext): DynamoDBUpdateItemRequest {
  const { draft, recalled } = ctx.stash;
  if (recalled) runtime.earlyReturn(recalled, { skipTo: 'END' });
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: draft.roomId, messageId: ctx.args.input.messageId }),
    update: {
      expression: 'SET repliedAt = :now, updatedAt = :now ADD replyCount :one',
      expressionValues: util.dynamodb.toMapValues({ ':now': util.time.nowISO8601(), ':one': 1 }),
    },
    condition: { expression: 'attribute_exists(messageId)' },
  };
}

/** Then hands the generated function the answer to put; its `position` is the count just reached. */
export function response(ctx: TouchContext): null {
  const { error, result: message } = ctx;
  if (error && error.type !== 'DynamoDB:ConditionalCheckFailedException')
    util.error(error.message, error.type);
  if (error || !message)
    util.error('unable to answer; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  const { draft, caller, displayName, postId } = ctx.stash;
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
      senderName: displayName,
      senderRole: caller.role,
      position: message.replyCount,
    },
  };
  ctx.stash.metadata.modelObjectKey = util.dynamodb.toMapValues(key);
  return null;
}
