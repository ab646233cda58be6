import { extensions, util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { admitListener, readListener, type Listening } from './listening';

type ListenContext = Listening<{ readonly roomId: string }>;

/** Subscription.onTick, Participant table: the ticks of one room, and not to who is banned from it. */
export function request(ctx: ListenContext): DynamoDBGetItemRequest {
  return readListener(ctx, ctx.args.roomId);
}

export function response(ctx: ListenContext): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ roomId: { eq: roomId } }));
  return null;
}
