import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';

/** What is asked in a room and answered first with the asking person's row in it; who has not joined has none. */
export type AskingInRoom<TArguments = unknown> = Context<
  TArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** Participant table: the caller's row in the room, as it is now. */
export function readOwnRow(ctx: Context, roomId: string): DynamoDBGetItemRequest {
  getRoomKey(roomId);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

/**
 * Refuses (`NOT_JOINED`, `BANNED`) whoever may not.
 * @param what that they may not, as in "unable to …"
 */
export function requireParticipant(ctx: AskingInRoom, what: string): ParticipantRow {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (!ctx.result) util.error(`unable to ${what}; you have not joined this room`, 'NOT_JOINED');
  refuseBanned(ctx.result, what);
  return ctx.result;
}

/** Refuses (`BANNED`). */
export function refuseBanned(row: ParticipantRow | null, what: string): void {
  if (row?.bannedAt) util.error(`unable to ${what}; you are banned from this room`, 'BANNED');
}
