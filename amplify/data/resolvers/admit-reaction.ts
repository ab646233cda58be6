import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { reactionsInSecond } from '../../../chat/limits';
import { isConditionFailure } from './condition-failure';
import { addToSecond } from './crowd-second';
import type { ReactionArguments } from './reaction';
import type { ReactionStash } from './stash';

type AdmitContext = Context<ReactionArguments, ReactionStash>;

/**
 * Mutation.reactToMessage, CrowdSecond table: so many reactions a second and room, fewer to a long message. They write
 * the message anew, in the messages' own partition, and those who write must not wait for those who clap.
 */
export function request(ctx: AdmitContext): DynamoDBUpdateItemRequest {
  return {
    ...addToSecond(ctx.args.roomId, { reacted: ctx.stash.kilobytes }, util.time.nowEpochSeconds()),
    condition: {
      expression: 'attribute_not_exists(reacted) OR reacted < :most',
      expressionValues: util.dynamodb.toMapValues({ ':most': reactionsInSecond }),
    },
  };
}

export function response(ctx: AdmitContext): null {
  if (isConditionFailure(ctx.error))
    util.error('unable to react; too many do at this moment, try again', 'RATE_LIMITED', null, {
      retryAfterSeconds: 10,
    });
  return null;
}
