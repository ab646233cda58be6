import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { isConditionFailure } from './condition-failure';
import { countedReactions, isHeard, placeOfEmoji, type ReactionArguments } from './reaction';
import type { CountedRow, MessageRow } from './rows';
import type { ReactionStash } from './stash';

type TallyRow = MessageRow & CountedRow & { readonly pendingReactions?: readonly string[] };
type TallyContext = Context<ReactionArguments, ReactionStash, undefined, undefined, TallyRow | null>;

/**
 * Mutation.reactToMessage, Message table: counts the change, and remembers its id until it is known to be counted, so
 * that no other try counts it again. A write of one row: of those that meet at a message none has to be refused, as it
 * would be in a transaction.
 */
export function request(ctx: TallyContext): DynamoDBUpdateItemRequest {
  const { roomId, messageId, emoji } = ctx.args;
  const { changeId, isOn } = ctx.stash;
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId, messageId }),
    update: {
      expression: `ADD reaction${placeOfEmoji(emoji)} :change, reactionVersion :one, pendingReactions :ids`,
      expressionValues: {
        ':change': util.dynamodb.toDynamoDB(isOn ? 1 : -1),
        ':one': util.dynamodb.toDynamoDB(1),
        ':ids': util.dynamodb.toStringSet([changeId]),
      },
    },
    condition: {
      expression:
        'attribute_exists(messageId) AND attribute_not_exists(removedAt) AND ' +
        '(attribute_not_exists(pendingReactions) OR NOT contains(pendingReactions, :id))',
      expressionValues: util.dynamodb.toMapValues({ ':id': changeId }),
    },
  };
}

export function response(ctx: TallyContext): null {
  const { error, result: message } = ctx;
  const { changeId } = ctx.stash;
  const isRefused = isConditionFailure(error);
  const isCounted = !isRefused || (message?.pendingReactions ?? []).includes(changeId);
  if (!message || !isCounted)
    util.error('unable to react; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  ctx.stash.counted = countedReactions(message, isHeard(message));
  return null;
}
