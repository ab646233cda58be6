import { runtime, util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { millisecondsEarly } from '../../../chat/limits';
import { beatPicking, mayBePicked } from '../../../chat/picking';
import { putAllowance, receiveAllowance } from './allowance';
import { readCaller } from './caller';
import { answerUncounted, refuseTooSoon, type SignalArguments, type SignalStash } from './signal';

type AllowContext = Context<SignalArguments, SignalStash>;

/**
 * Mutation.beat, CrowdAllowance table: whoever was picked counts once in any minute. A beat that comes a little early
 * counts when the minute is over, so that neither chance nor intent makes two of one person. What they are told by it is
 * kept, since the next one is counted by that.
 */
export function request(ctx: AllowContext): DynamoDBUpdateItemRequest {
  const { lastBeatMs, beatOneIn, minute } = ctx.stash;
  const now = util.time.nowEpochMilliSeconds();
  if (!mayBePicked(readCaller(ctx).userId, now, beatPicking, beatOneIn))
    runtime.earlyReturn(answerUncounted(ctx), { skipTo: 'END' });
  const countsAt = Math.max(now, (lastBeatMs ?? 0) + beatPicking);
  if (countsAt - now > millisecondsEarly) {
    // Who reads the number in the answers reads it again after a reload.
    if (minute) runtime.earlyReturn(answerUncounted(ctx), { skipTo: 'END' });
    refuseTooSoon();
  }
  ctx.stash.countsAtSecond = Math.floor(countsAt / 1000);
  return putAllowance(
    ctx,
    { name: 'beatMs', value: countsAt, toldOneIn: minute ? minute.oneIn : null },
    lastBeatMs
      ? {
          expression: '#last = :known',
          expressionValues: util.dynamodb.toMapValues({ ':known': lastBeatMs }),
        }
      : { expression: 'attribute_not_exists(#last)' },
  );
}

export function response(ctx: AllowContext): null {
  return receiveAllowance(ctx);
}
