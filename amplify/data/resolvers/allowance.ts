import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { secondsOfCrowd } from '../../../chat/limits';
import { readCaller } from './caller';
import { isConditionFailure } from './condition-failure';
import { refuseTooSoon, type SignalArguments } from './signal';

/** One write on the person's row, refused if the last one of this kind is younger than that, in milliseconds. */
export function takeAllowance(
  ctx: Context<SignalArguments>,
  attribute: 'beatMs' | 'reactionMs' | 'messageReactionMs',
  pause: number,
): DynamoDBUpdateItemRequest {
  const now = util.time.nowEpochMilliSeconds();
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ userId: readCaller(ctx).userId, roomId: ctx.args.roomId }),
    update: {
      expression: 'SET #last = :now, expiresAt = :expiresAt',
      expressionNames: { '#last': attribute },
      expressionValues: util.dynamodb.toMapValues({
        ':now': now,
        ':expiresAt': util.time.nowEpochSeconds() + secondsOfCrowd,
      }),
    },
    condition: {
      expression: 'attribute_not_exists(#last) OR #last <= :before',
      expressionNames: { '#last': attribute },
      expressionValues: util.dynamodb.toMapValues({ ':before': now - pause }),
    },
  };
}

export function receiveAllowance(ctx: Context<SignalArguments>): null {
  if (isConditionFailure(ctx.error)) refuseTooSoon();
  return null;
}
