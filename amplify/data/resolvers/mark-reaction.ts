import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { secondsToFinish } from '../../../chat/limits';
import { isConditionFailure } from './condition-failure';
import type { ReactionArguments } from './reaction';
import { reactionKey } from './reaction-key';
import type { ReactionRow } from './rows';
import type { ReactionStash } from './stash';

type MarkContext = Context<ReactionArguments, ReactionStash>;

/**
 * Mutation.reactToMessage, Reaction table: writes down what is about to be counted, under an id of its own, if that is
 * other than what stands. What an earlier try left uncounted is taken over under its id and counted first.
 */
export function request(ctx: MarkContext): DynamoDBUpdateItemRequest {
  const { reaction, counted } = ctx.stash;
  const { isOn } = ctx.args;
  const isLeft = !!reaction && reaction.progress !== 'COUNTED';
  ctx.stash.isTaken = isLeft;
  ctx.stash.isSettled = false;
  if (isLeft) return takeOver(ctx, reaction);
  if ((reaction?.isOn ?? false) === isOn) runtime.earlyReturn(counted, { skipTo: 'END' });
  ctx.stash.changeId = util.autoUlid();
  ctx.stash.isOn = isOn;
  return mark(ctx, reaction);
}

export function response(ctx: MarkContext): null {
  if (isConditionFailure(ctx.error)) refuseOther();
  return null;
}

function mark(ctx: MarkContext, reaction: ReactionRow | null): DynamoDBUpdateItemRequest {
  const { roomId, messageId, emoji } = ctx.args;
  const now = util.time.nowISO8601();
  const known = reaction ? { ':known': reaction.changeId, ':counted': 'COUNTED' } : {};
  return {
    operation: 'UpdateItem',
    key: reactionKey(readCaller(ctx).userId, ctx.args),
    update: {
      expression:
        'SET #typename = :typename, roomId = :roomId, messageId = :messageId, emoji = :emoji, isOn = :isOn, ' +
        'changeId = :changeId, changedMs = :ms, progress = :marked, updatedAt = :now, ' +
        'createdAt = if_not_exists(createdAt, :now)',
      expressionNames: { '#typename': '__typename' },
      expressionValues: util.dynamodb.toMapValues({
        ':typename': 'Reaction',
        ':roomId': roomId,
        ':messageId': messageId,
        ':emoji': emoji,
        ':isOn': ctx.stash.isOn,
        ':changeId': ctx.stash.changeId,
        ':ms': util.time.nowEpochMilliSeconds(),
        ':marked': 'MARKED',
        ':now': now,
      }),
    },
    condition: reaction
      ? {
          expression: 'changeId = :known AND progress = :counted',
          expressionValues: util.dynamodb.toMapValues(known),
        }
      : { expression: 'attribute_not_exists(userId)' },
  };
}

/** Whoever marked it may be at it still; from here on they don't take its id off the message, so that it counts once. */
function takeOver(ctx: MarkContext, reaction: ReactionRow): DynamoDBUpdateItemRequest {
  if (util.time.nowEpochMilliSeconds() - reaction.changedMs < secondsToFinish * 1000) refuseOther();
  ctx.stash.changeId = reaction.changeId;
  ctx.stash.isOn = reaction.isOn;
  return {
    operation: 'UpdateItem',
    key: reactionKey(readCaller(ctx).userId, ctx.args),
    update: {
      expression: 'SET progress = :taken',
      expressionValues: util.dynamodb.toMapValues({ ':taken': 'TAKEN' }),
    },
    condition: {
      expression: 'changeId = :known AND progress <> :counted',
      expressionValues: util.dynamodb.toMapValues({ ':known': reaction.changeId, ':counted': 'COUNTED' }),
    },
  };
}

function refuseOther(): never {
  util.error('unable to react; an earlier try is still being worked on, try again', 'TRY_AGAIN');
}
