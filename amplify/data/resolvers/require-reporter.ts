import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { maximumReasonLength } from '../../../chat/limits';
import { readCaller } from './caller';
import { checkMessageId } from './draft';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';
import { requireSelected } from './selection';

export interface ReportArguments {
  readonly roomId: string;
  readonly messageId: string;
  readonly reason?: string | null;
}

type RequireContext = Context<
  ReportArguments,
  Record<string, unknown>,
  undefined,
  undefined,
  ParticipantRow | null
>;

/** Mutation.reportMessage, Participant table: who reports has joined and is not banned. */
export function request(ctx: RequireContext): DynamoDBGetItemRequest {
  const { roomId, messageId, reason } = ctx.args;
  getRoomKey(roomId);
  checkMessageId(messageId);
  if ((reason ?? '').length > maximumReasonLength)
    util.error(
      `unable to report this; the reason is longer than ${maximumReasonLength} characters`,
      'TOO_LONG',
    );
  requireSelected(ctx, ['roomId', 'state']);
  const { userId } = readCaller(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId }), consistentRead: true };
}

export function response(ctx: RequireContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (!ctx.result) util.error('unable to report this; you have not joined this room', 'NOT_JOINED');
  if (ctx.result.bannedAt) util.error('unable to report this; you are banned from this room', 'BANNED');
  return null;
}
