import type { Context, DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { addToSecond, receiveSecond } from './crowd-second';
import type { Counted, SignalArguments, SignalStash } from './signal';

type CountContext = Context<SignalArguments, SignalStash>;

/** Mutation.beat, CrowdSecond table: with the rate that was announced, since each beat stands for so many people. */
export function request(ctx: CountContext): DynamoDBUpdateItemRequest {
  return addToSecond(ctx.args.roomId, { beats: 1 }, { oneIn: ctx.stash.beatOneIn });
}

export function response(ctx: CountContext): Counted {
  return receiveSecond(ctx);
}
