import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { getRoomKey } from './room-access';
import type { ParticipantRow } from './rows';
import { requireUnmuted } from './sender';
import type { SignalArguments, SignalStash } from './signal';

type AdmitContext = Context<SignalArguments, SignalStash, undefined, undefined, ParticipantRow | null>;

/**
 * Mutations beat and sendReactions, Participant table: from everybody who may listen, joined or not. What floats says
 * something, so that it is not from the muted.
 */
export function request(ctx: AdmitContext): DynamoDBGetItemRequest {
  const { roomId } = ctx.args;
  getRoomKey(roomId);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, userId: readCaller(ctx).userId }) };
}

export function response(ctx: AdmitContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (ctx.result?.bannedAt) util.error('unable to count this; you are banned from this room', 'BANNED');
  const mayBeHeard = ctx.info.fieldName === 'beat' || readCaller(ctx).role === 'MODERATOR';
  if (ctx.result && !mayBeHeard) requireUnmuted(ctx.result, util.time.nowEpochMilliSeconds());
  return null;
}
