import type { Context, DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { millisecondsBetweenChoices } from '../../../chat/limits';
import { receiveAllowance, takeAllowance } from './allowance';
import type { ReactionArguments } from './reaction';

type AllowContext = Context<Record<string, unknown> & ReactionArguments>;

/** Mutation.reactToMessage, CrowdAllowance table: that the person's last reaction on a message is over. */
export function request(ctx: AllowContext): DynamoDBUpdateItemRequest {
  return takeAllowance(ctx, 'messageReactionMs', millisecondsBetweenChoices);
}

export function response(ctx: AllowContext): null {
  return receiveAllowance(ctx);
}
