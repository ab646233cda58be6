import { util, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readEquality, type ListArguments } from './list-plan';
import { admitListener } from './listening';
import { readOwnRow, type AskingInRoom } from './participant';

type ListenContext = AskingInRoom<{ readonly filter?: ListArguments['filter'] }>;

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
  return readOwnRow(ctx, roomId);
}

export function response(ctx: ListenContext): null {
  admitListener(ctx, readEquality(ctx.args.filter, 'roomId') ?? '');
  return null;
}
