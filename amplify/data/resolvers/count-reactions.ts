import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { addToSecond, receiveSecond } from './crowd-second';
import type { Counted, SignalArguments, SignalStash } from './signal';

type CountContext = Context<SignalArguments, SignalStash>;

/** Mutation.sendReactions, CrowdSecond table: who reports stands for those who were not picked to. */
export function request(ctx: CountContext): DynamoDBUpdateItemRequest {
  const additions: Record<string, number> = {};
  for (const [place, count] of Object.entries(ctx.stash.taps))
    if (count > 0) additions[`taps${place}`] = count * ctx.stash.reactionOneIn;
  return addToSecond(ctx.args.roomId, additions, util.time.nowEpochSeconds());
}

export function response(ctx: CountContext): Counted {
  receiveSecond(ctx);
  return { roomId: ctx.args.roomId };
}
