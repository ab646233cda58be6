import { util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import type { ReactionArguments } from './reaction';

/** The row of this person, this message and this emoji; in the person's own partition, which no crowd shares. */
export function reactionKey(
  userId: string,
  { roomId, messageId, emoji }: ReactionArguments,
): DynamoDBGetItemRequest['key'] {
  return util.dynamodb.toMapValues({
    userId,
    'roomId#messageId#emoji': `${roomId}#${messageId}#${emoji}`,
  });
}
