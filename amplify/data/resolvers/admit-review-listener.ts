import { extensions, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';

type ListenContext = Context<
  { readonly roomId: string },
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** Subscription.onReviewedPost, Participant table: as for the messages of a room, who is banned does not listen. */
export function request(ctx: ListenContext): DynamoDBGetItemRequest {
  const { roomId } = ctx.args;
  getRoomKey(roomId);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

/** A report that hides nothing has no `state`, so that nobody hears of it. A later ban ends the subscription. */
export function response(ctx: ListenContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (ctx.result?.bannedAt) util.error('unable to subscribe; you are banned from this room', 'BANNED');
  const { roomId } = ctx.args;
  const { userId } = readCaller(ctx);
  extensions.setSubscriptionFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, state: { in: ['VISIBLE', 'HELD'] } }),
  );
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, userId: { eq: userId } }),
  );
  return null;
}
