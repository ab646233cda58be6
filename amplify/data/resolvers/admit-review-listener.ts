import { extensions, util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { admitListener, readListener, type Listening } from './listening';

type ListenContext = Listening<{ readonly roomId: string }>;

/** Subscription.onReviewedPost, Participant table: as for the messages of a room, who is banned does not listen. */
export function request(ctx: ListenContext): DynamoDBGetItemRequest {
  return readListener(ctx, ctx.args.roomId);
}

/** A report that hides nothing has no `state`, so that nobody hears of it. */
export function response(ctx: ListenContext): null {
  const { roomId } = ctx.args;
  admitListener(ctx, roomId);
  extensions.setSubscriptionFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, state: { in: ['VISIBLE', 'HELD'] } }),
  );
  return null;
}
