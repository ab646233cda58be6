import { extensions, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';

/** Whoever listens need not have joined; then there is no row. */
export type Listening<TArguments extends Record<string, unknown>> = Context<
  TArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** The listener's row in the room, as it is now. */
export function readListener(ctx: Context, roomId: string): DynamoDBGetItemRequest {
  getRoomKey(roomId);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

/** Refuses (`BANNED`) who is banned. A later ban names room and user, and ends the subscriptions that match. */
export function admitListener<TArguments extends Record<string, unknown>>(
  ctx: Listening<TArguments>,
  roomId: string,
): void {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (ctx.result?.bannedAt) util.error('unable to subscribe; you are banned from this room', 'BANNED');
  const { userId } = readCaller(ctx);
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, userId: { eq: userId } }),
  );
}
