import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readOwnRow, type AskingInRoom } from './participant';

/** A subscription that names its one room. */
export type RoomListening = AskingInRoom<{ readonly roomId: string }>;

/** Participant table: whoever wants to listen, as they are in that room now. */
export function request(ctx: RoomListening): DynamoDBGetItemRequest {
  return readOwnRow(ctx, ctx.args.roomId);
}
