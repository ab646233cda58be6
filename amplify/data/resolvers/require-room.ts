import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { getRoomKey, requireRoom } from './room-access';
import type { RoomRow } from './rows';

type RequireContext = Context<
  { roomId: string },
  Record<string, unknown>,
  undefined,
  undefined,
  RoomRow | null
>;

/** Mutation.joinRoom, Room table: there must be such a room; it may be joined before and after it is live. */
export function request(ctx: RequireContext): DynamoDBGetItemRequest {
  return { operation: 'GetItem', key: getRoomKey(ctx.args.roomId) };
}

export function response(ctx: RequireContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  requireRoom(ctx.result);
  return null;
}
