import type { Context, DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { secondsBetweenBeats } from '../../../chat/limits';
import { receiveAllowance, takeAllowance } from './allowance';
import type { SignalArguments } from './signal';

/** Mutation.beat, CrowdAllowance table: one person counts once a minute, a little sooner if their clock runs so. */
export function request(ctx: Context<SignalArguments>): DynamoDBUpdateItemRequest {
  return takeAllowance(ctx, 'beatMs', secondsBetweenBeats * 1000);
}

export function response(ctx: Context<SignalArguments>): null {
  return receiveAllowance(ctx);
}
