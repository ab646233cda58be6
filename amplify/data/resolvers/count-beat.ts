import type { Context, DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { addToSecond, receiveSecond } from './crowd-second';
import { answerCounted, type Counted, type SignalArguments, type SignalStash } from './signal';

type CountContext = Context<SignalArguments, SignalStash>;

/** Mutation.beat, CrowdSecond table: each beat stands for as many people as its rate says. */
export function request(ctx: CountContext): DynamoDBUpdateItemRequest {
  return addToSecond(ctx.args.roomId, { beats: 1, people: ctx.stash.beatOneIn }, ctx.stash.countsAtSecond);
}

export function response(ctx: CountContext): Counted {
  receiveSecond(ctx);
  return answerCounted(ctx);
}
