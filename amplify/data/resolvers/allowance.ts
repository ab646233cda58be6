import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { secondsOfCrowd } from '../../../chat/limits';
import { readCaller } from './caller';
import { isConditionFailure } from './condition-failure';
import { refuseTooSoon, type SignalArguments } from './signal';

interface Allowance {
  readonly name: 'beatMs' | 'reactionMs' | 'messageReactionMs';
  readonly value: number;
  /** Of a beat: by which rate its sender is told to go on; null if ticks tell it. */
  readonly toldOneIn?: number | null;
}

/** In which `#last` is what the person's row has. */
interface Condition {
  readonly expression: string;
  readonly expressionValues?: ReturnType<typeof util.dynamodb.toMapValues>;
}

/** One write on the person's row, refused if the last one of this kind is younger than that, in milliseconds. */
export function takeAllowance(
  ctx: Context<SignalArguments>,
  name: 'reactionMs' | 'messageReactionMs',
  pause: number,
): DynamoDBUpdateItemRequest {
  const now = util.time.nowEpochMilliSeconds();
  return putAllowance(
    ctx,
    { name, value: now },
    {
      expression: 'attribute_not_exists(#last) OR #last <= :before',
      expressionValues: util.dynamodb.toMapValues({ ':before': now - pause }),
    },
  );
}

export function putAllowance(
  ctx: Context<SignalArguments>,
  { name, value, toldOneIn }: Allowance,
  condition: Condition,
): DynamoDBUpdateItemRequest {
  const told = toldOneIn ? { ':told': toldOneIn } : {};
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ userId: readCaller(ctx).userId, roomId: ctx.args.roomId }),
    update: {
      expression: `SET #last = :value, expiresAt = :expiresAt${toldOneIn ? ', toldOneIn = :told' : ''}`,
      expressionNames: { '#last': name },
      expressionValues: util.dynamodb.toMapValues({
        ':value': value,
        // Of so many, one beats in as many minutes.
        ':expiresAt': util.time.nowEpochSeconds() + secondsOfCrowd * (toldOneIn ?? 1),
        ...told,
      }),
    },
    condition: { ...condition, expressionNames: { '#last': name } },
  };
}

export function receiveAllowance(ctx: Context<SignalArguments>): null {
  if (isConditionFailure(ctx.error)) refuseTooSoon();
  return null;
}
