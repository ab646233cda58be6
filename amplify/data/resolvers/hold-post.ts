import { util, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { secondsToFinish } from '../../../chat/limits';
import type { PostStash } from './stash';
import { heldPostTable, receiptTable } from './tables';
import { onlyIf } from './transaction';

/**
 * Holds a post instead of storing it: the receipt, which says that this nonce was held, and the row of the queue are
 * written together or not at all, so that a retry of any kind finds both.
 * @param receipt the attributes of the receipt
 */
export function holdPost(
  stash: PostStash,
  receipt: Readonly<Record<string, unknown>>,
  repliedId: string | null,
): DynamoDBTransactWriteItemsRequest {
  const { draft, caller, participant, parentId, postId, verdict } = stash;
  const now = util.time.nowISO8601();
  const before = util.time.nowEpochMilliSeconds() - secondsToFinish * 1000;
  return {
    operation: 'TransactWriteItems',
    transactItems: [
      {
        table: receiptTable,
        operation: 'PutItem',
        key: util.dynamodb.toMapValues({ userId: caller.userId, nonce: draft.nonce }),
        attributeValues: util.dynamodb.toMapValues({ ...receipt, heldFor: verdict }),
        // A try that claimed the nonce before the rule was set, and stored nothing, is over.
        condition: onlyIf(
          'attribute_not_exists(userId) OR (attribute_not_exists(heldFor) AND claimedMs < :before)',
          { ':before': before },
        ),
      },
      {
        table: heldPostTable,
        operation: 'PutItem',
        key: util.dynamodb.toMapValues({ roomId: draft.roomId, heldId: postId }),
        attributeValues: util.dynamodb.toMapValues({
          __typename: 'HeldPost',
          reason: verdict,
          parentId,
          content: draft.content,
          nonce: draft.nonce,
          senderId: caller.userId,
          senderName: participant.displayName,
          senderRole: caller.role,
          repliedId,
          sentAt: now,
          createdAt: now,
          updatedAt: now,
        }),
        condition: onlyIf('attribute_not_exists(heldId)'),
      },
    ],
  };
}
