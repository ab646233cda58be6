import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import type { ParticipantRow } from './rows';
import type { PostStash } from './stash';

type AdmitContext = Context<unknown, PostStash, undefined, undefined, ParticipantRow | null>;

/**
 * Mutation.createMessage and createThread, Participant table: one conditional write that admits a person who
 * has joined and remembers the nonce with the id chosen for it. If the write fails because the nonce is the
 * remembered one, this is a retry and gets the remembered id.
 */
export function request(ctx: AdmitContext): DynamoDBUpdateItemRequest {
  const { draft, caller } = ctx.stash;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: draft.roomId, userId: caller.userId }),
    update: {
      expression: 'SET lastNonce = :nonce, lastMessageId = :id, lastSentAt = :now, updatedAt = :now',
      expressionValues: util.dynamodb.toMapValues({
        ':nonce': draft.nonce,
        ':id': util.autoUlid(),
        ':now': util.time.nowISO8601(),
      }),
    },
    condition: {
      expression: 'attribute_exists(userId) AND (attribute_not_exists(lastNonce) OR lastNonce <> :nonce)',
      expressionValues: util.dynamodb.toMapValues({ ':nonce': draft.nonce }),
    },
  };
}

/**
 * After a failed condition `ctx.result` holds the row as it is (docs.aws.amazon.com/appsync/latest/devguide/
 * js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html, "Handling a condition check failure").
 */
export function response(ctx: AdmitContext): null {
  const { error, result: participant } = ctx;
  if (error && error.type !== 'DynamoDB:ConditionalCheckFailedException')
    util.error(error.message, error.type);
  if (!participant?.lastMessageId) util.error('unable to send; you have not joined this room', 'NOT_JOINED');
  ctx.stash.displayName = participant.displayName;
  ctx.stash.postId = participant.lastMessageId;
  ctx.stash.isRetry = !!error;
  ctx.stash.recalled = null;
  return null;
}
