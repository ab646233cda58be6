import { extensions, util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { readEquality, type ListArguments } from './list-plan';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';

type ListenContext = Context<
  { readonly filter?: ListArguments['filter'] },
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/**
 * Subscriptions to what is in a room, Participant table: one listens to one room, never to all of them, and not
 * to one that one is banned from. One need not have joined to listen.
 */
export function request(ctx: ListenContext): DynamoDBGetItemRequest {
  const roomId = readEquality(ctx.args.filter, 'roomId');
  if (!roomId) util.error('unable to subscribe; give the room as filter.roomId.eq', 'ROOM_REQUIRED');
  // What is OR-ed with the room would be heard beside it: another room, from which one may be banned.
  const { and, or, not } = ctx.args.filter ?? {};
  if (and || or || not)
    util.error('unable to subscribe; and, or and not are not for subscriptions', 'BAD_FILTER');
  getRoomKey(roomId);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

/** A later ban names room and user, and ends the subscriptions that match. */
export function response(ctx: ListenContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (ctx.result?.bannedAt) util.error('unable to subscribe; you are banned from this room', 'BANNED');
  const roomId = readEquality(ctx.args.filter, 'roomId') ?? '';
  const { userId } = readCaller(ctx);
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ roomId: { eq: roomId }, userId: { eq: userId } }),
  );
  return null;
}
