import { extensions, util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { admitListener, readListener, type Listening } from './listening';

type ListenContext = Listening<{ readonly roomId: string }>;

/** Subscription.onReaction, Participant table: as for the messages of a room, who is banned does not listen. */
export function request(ctx: ListenContext): DynamoDBGetItemRequest {
  return readListener(ctx, ctx.args.roomId);
}

export function response(ctx: ListenContext): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  extensions.setSubscriptionFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, isTold: { eq: true } }),
  );
  return null;
}
