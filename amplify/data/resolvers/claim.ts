import {
  util,
  type DynamoDBPutItemRequest,
  type DynamoDBTransactWriteItemsRequest,
  type DynamoDBUpdateItemRequest,
} from '@aws-appsync/utils';
import { maximumRecalls, secondsToFinish, secondsToRemember } from '../../../chat/limits';
import { isConditionFailure, type TableError } from './condition-failure';
import { holdPost } from './hold-post';
import { refuseBlockedWord, refuseHeld } from './room-rules';
import { requireSender } from './sender';
import type { PostStash } from './stash';
import { isCancelled } from './transaction';

export type ClaimRequest =
  DynamoDBPutItemRequest | DynamoDBUpdateItemRequest | DynamoDBTransactWriteItemsRequest;

/**
 * Writes down which post this nonce becomes, before there is one: whoever comes later with the same nonce finds it.
 * One of two that come at once succeeds. What the room's rules hold ends here, in the moderators' queue.
 */
export function claimNonce(stash: PostStash, repliedId: string | null): ClaimRequest {
  const { draft, caller, parentId, postId, verdict } = stash;
  const now = util.time.nowEpochMilliSeconds();
  const receipt = {
    roomId: draft.roomId,
    postId,
    parentId,
    // AppSync takes a refused put for a success if the row is equal to what was to be put; no two tries are.
    tryId: util.autoId(),
    claimedMs: now,
    expiresAt: Math.floor(now / 1000) + secondsToRemember,
  };
  if (verdict !== 'PASS') return holdPost(stash, receipt, repliedId);
  return {
    operation: 'PutItem',
    key: util.dynamodb.toMapValues({ userId: caller.userId, nonce: draft.nonce }),
    attributeValues: util.dynamodb.toMapValues(receipt),
    condition: { expression: 'attribute_not_exists(userId)' },
  };
}

/**
 * What is given again is told to everybody again, so that is counted, at the receipt: a client that lost an answer
 * asks a few times, a flood is refused.
 */
export function countRecall({ draft, caller }: PostStash): DynamoDBUpdateItemRequest {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ userId: caller.userId, nonce: draft.nonce }),
    update: { expression: 'ADD recalls :one', expressionValues: util.dynamodb.toMapValues({ ':one': 1 }) },
    condition: {
      expression: 'attribute_not_exists(recalls) OR recalls < :most',
      expressionValues: util.dynamodb.toMapValues({ ':most': maximumRecalls }),
    },
  };
}

export function receiveClaim({ verdict, recalled }: PostStash, error: TableError): void {
  if (recalled) {
    if (isConditionFailure(error))
      util.error('unable to send; this was sent again too often', 'RATE_LIMITED');
    return;
  }
  if (verdict === 'PASS') {
    if (isConditionFailure(error)) refuseUnfinished();
  } else {
    if (isCancelled(error)) refuseUnfinished();
    refuseHeld();
  }
}

/**
 * An earlier try claimed the nonce and stored nothing. It may be at it still; if it is not, this one goes on in
 * its place, unless the person may not post this any more.
 */
export function takeOver(stash: PostStash): void {
  const { receipt, room, participant, caller, verdict } = stash;
  const age = util.time.nowEpochMilliSeconds() - (receipt?.claimedMs ?? 0);
  if (age < secondsToFinish * 1000) refuseUnfinished();
  requireSender(room, { ...participant, lastSentMs: 0, allowanceMs: 0 }, caller);
  if (verdict === 'REFUSE') refuseBlockedWord();
}

function refuseUnfinished(): never {
  util.error('unable to send; an earlier try is still being worked on, try again', 'TRY_AGAIN');
}
