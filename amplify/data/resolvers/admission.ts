import {
  util,
  type Context,
  type DynamoDBBatchGetItemRequest,
  type DynamoDBUpdateItemRequest,
} from '@aws-appsync/utils';
import { millisecondsPerPost, secondsAdmitted } from '../../../chat/limits';
import { isConditionFailure, type TableError } from './condition-failure';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import type { ParticipantRow } from './rows';
import { allowanceAhead, requireSender } from './sender';
import type { PostStash } from './stash';

export type AdmitContext = Context<
  unknown,
  PostStash,
  undefined,
  undefined,
  ParticipantRow | PostingReads | null
>;

/** What the table answered: the admission or, for a nonce with a receipt, the row in `postTable` that it became. */
export function receiveAdmissionOrRecall(ctx: AdmitContext, postTable: string): void {
  const { stash, error, result } = ctx;
  if (!stash.receipt) {
    receiveAdmission(stash, error, result as ParticipantRow | null);
    return;
  }
  if (error) util.error(error.message, error.type);
  const reads = result as PostingReads;
  refuseUnprocessed(reads);
  stash.recalled = first(reads, postTable);
}

/**
 * One conditional write on the sender's row admits them, uses up some of their allowance and chooses the id.
 * The rules were judged on the row as read; the condition holds them again, so that of two posts at once only
 * one passes.
 */
export function admitSender(stash: PostStash): DynamoDBUpdateItemRequest {
  const { draft, caller } = stash;
  const now = util.time.nowEpochMilliSeconds();
  const limits = caller.role === 'MODERATOR' ? unlimited : limitsAt(stash, now);
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId: draft.roomId, userId: caller.userId }),
    update: {
      expression:
        'SET #role = :role, lastNonce = :nonce, lastMessageId = :id, lastSentAt = :at, lastSentMs = :now, updatedAt = :at' +
        limits.update,
      // Who was made a moderator, or is one no longer, is known by it to those who take measures.
      expressionNames: { '#role': 'role' },
      expressionValues: util.dynamodb.toMapValues({
        ':role': caller.role,
        ':nonce': draft.nonce,
        ':id': util.autoUlid(),
        ':at': util.time.nowISO8601(),
        ':now': now,
        ...limits.updateValues,
      }),
    },
    condition: {
      expression:
        'attribute_exists(userId) AND attribute_not_exists(bannedAt) AND ' +
        '(attribute_not_exists(lastNonce) OR lastNonce <> :nonce OR lastSentMs < :stale)' +
        limits.condition,
      expressionValues: util.dynamodb.toMapValues({
        ':nonce': draft.nonce,
        ':stale': now - secondsAdmitted * 1000,
        ...limits.conditionValues,
      }),
    },
  };
}

interface Limits {
  readonly update: string;
  readonly updateValues: Readonly<Record<string, number>>;
  readonly condition: string;
  readonly conditionValues: Readonly<Record<string, number>>;
}

const unlimited: Limits = { update: '', updateValues: {}, condition: '', conditionValues: {} };

/**
 * A post moves the allowance on from now, or from where it is if that is later. DynamoDB has no maximum, so the
 * row as read says which of the two is written, and the condition that it still is the one.
 */
function limitsAt({ room, participant }: PostStash, now: number): Limits {
  const pause = (room.slowModeSeconds ?? 0) * 1000;
  const unmuted = ' AND (attribute_not_exists(mutedUntil) OR mutedUntil <= :seconds)';
  const calm =
    pause > 0 ? `${unmuted} AND (attribute_not_exists(lastSentMs) OR lastSentMs <= :before)` : unmuted;
  const seconds = { ':seconds': Math.floor(now / 1000) };
  const calmValues = pause > 0 ? { ...seconds, ':before': now - pause } : seconds;
  if ((participant.allowanceMs ?? 0) <= now)
    return {
      update: ', allowanceMs = :allowance',
      updateValues: { ':allowance': now + millisecondsPerPost },
      condition: `${calm} AND (attribute_not_exists(allowanceMs) OR allowanceMs <= :allowed)`,
      conditionValues: { ...calmValues, ':allowed': now },
    };
  return {
    update: ', allowanceMs = allowanceMs + :post',
    updateValues: { ':post': millisecondsPerPost },
    condition: `${calm} AND allowanceMs <= :allowed`,
    conditionValues: { ...calmValues, ':allowed': now + allowanceAhead },
  };
}

/**
 * After a failed condition `row` is the one that failed it (docs.aws.amazon.com/appsync/latest/devguide/
 * js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html, "Handling a condition check failure").
 */
function receiveAdmission(stash: PostStash, error: TableError, row: ParticipantRow | null): void {
  const isRefused = isConditionFailure(error);
  if (!row) util.error('unable to send; you have not joined this room', 'NOT_JOINED');
  if (isRefused) {
    requireSender(stash.room, row, stash.caller);
    // Nothing is left that would refuse: something else of the same person was admitted at the same moment.
    util.error('unable to send; another post of yours is being sent, try again', 'TRY_AGAIN');
  }
  stash.participant = row;
  stash.postId = row.lastMessageId ?? '';
}

/** Reads, consistently, what an earlier try with this nonce may have stored. */
export function recallPost(
  table: string,
  key: Readonly<Record<string, string>>,
): DynamoDBBatchGetItemRequest {
  const keys = [util.dynamodb.toMapValues(key)];
  return { operation: 'BatchGetItem', tables: { [table]: { keys, consistentRead: true } } };
}
