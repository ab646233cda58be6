import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { maximumIdLength, maximumMuteSeconds, maximumReasonLength } from '../../../chat/limits';
import { readCaller } from './caller';
import { getRoomKey, requireRoom } from './room-access';
import type { RoomRow } from './rows';
import type { AuditEntry, ModeratedStash } from './stash';

export interface MeasureArguments {
  readonly roomId: string;
  readonly userId: string;
  readonly measure: 'MUTE' | 'UNMUTE' | 'BAN' | 'UNBAN';
  readonly seconds?: number | null;
  readonly reason?: string | null;
}

type PrepareContext = Context<MeasureArguments, ModeratedStash, undefined, undefined, RoomRow | null>;

/** Mutation.moderateParticipant, Room table: there must be the room, and the measure must make sense. */
export function request(ctx: PrepareContext): DynamoDBGetItemRequest {
  const { roomId, userId, measure, seconds, reason } = ctx.args;
  if (userId === '' || userId.length > maximumIdLength)
    util.error('unable to find the participant; there is none with this id', 'NOT_JOINED');
  const mute = seconds ?? 0;
  if (measure === 'MUTE' && (mute < 1 || mute > maximumMuteSeconds))
    util.error(`unable to mute; seconds must be 1 to ${maximumMuteSeconds}`, 'BAD_MEASURE');
  if ((reason ?? '').length > maximumReasonLength)
    util.error(`unable to do this; the reason is longer than ${maximumReasonLength} characters`, 'TOO_LONG');
  return { operation: 'GetItem', key: getRoomKey(roomId) };
}

const actions: Readonly<Record<MeasureArguments['measure'], AuditEntry['action']>> = {
  MUTE: 'MUTED',
  UNMUTE: 'UNMUTED',
  BAN: 'BANNED',
  UNBAN: 'UNBANNED',
};

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  requireRoom(ctx.result);
  const { roomId, userId, measure, seconds, reason } = ctx.args;
  ctx.stash.entry = {
    roomId,
    action: actions[measure],
    actorId: readCaller(ctx).userId,
    targetUserId: userId,
    detail: JSON.stringify(measure === 'MUTE' ? { seconds, reason } : { reason }),
  };
  return null;
}
