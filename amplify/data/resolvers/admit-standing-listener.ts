import { extensions, util, type Context, type NONERequest } from '@aws-appsync/utils';

interface StandingListening {
  readonly roomId: string;
}

/**
 * Subscription.onStanding, no data source: the measures of one room. That it is for moderators alone the field itself says,
 * by which AppSync lets nobody else in.
 */
export function request(): NONERequest {
  return { payload: null };
}

export function response(ctx: Context<StandingListening>): null {
  const filter = { roomId: { eq: ctx.args.roomId } };
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(filter));
  return null;
}
