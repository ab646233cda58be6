import { util } from '@aws-appsync/utils';
import { secondsToRemember } from '../../../chat/limits';
import type { HeldPostRow } from './rows';
import { receiptTable } from './tables';
import type { Writes } from './transaction';

/**
 * What the sender gets who asks again with the nonce: the post that was published as `postId`, or, if that is null, that
 * it was discarded. The receipt is written anew, since a decision may be made after the first one has expired.
 */
export function settleReceipt(held: HeldPostRow, postId: string | null): Writes[number] {
  const now = util.time.nowEpochMilliSeconds();
  return {
    table: receiptTable,
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ userId: held.senderId, nonce: held.nonce }),
    attributeValues: util.dynamodb.toMapValues({
      roomId: held.roomId,
      postId: postId ?? held.heldId,
      parentId: held.parentId ?? null,
      claimedMs: now,
      expiresAt: Math.floor(now / 1000) + secondsToRemember,
      ...(postId === null ? { heldFor: held.reason, discardedMs: now } : {}),
    }),
  };
}
