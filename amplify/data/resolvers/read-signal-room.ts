import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { first, refuseUnprocessed, type PostingReads } from './posting-reads';
import { getRoomKey, refuseRoom } from './room-access';
import type { RoomRow } from './rows';
import type { SignalArguments, SignalStash } from './signal';
import { crowdAllowanceTable, roomPaceTable, roomTable } from './tables';

interface PaceRow {
  readonly beatOneIn?: number | null;
  readonly reactionOneIn?: number | null;
  /** The room is in standard delivery. */
  readonly beginsAnew?: boolean;
  /** When the last tick was made, in milliseconds. */
  readonly lastAt?: number;
}

interface AllowanceRow {
  readonly beatMs?: number;
  readonly toldOneIn?: number;
}

type ReadContext = Context<SignalArguments, SignalStash, undefined, undefined, PostingReads>;

/**
 * Mutations beat and sendReactions, several tables in one read: the room as it is, what was announced, and when this
 * person was counted last.
 */
export function request(ctx: ReadContext): DynamoDBBatchGetItemRequest {
  const { roomId } = ctx.args;
  const { userId } = readCaller(ctx);
  return {
    operation: 'BatchGetItem',
    tables: {
      [roomTable]: { keys: [getRoomKey(roomId)] },
      [roomPaceTable]: { keys: [util.dynamodb.toMapValues({ roomId })] },
      [crowdAllowanceTable]: { keys: [util.dynamodb.toMapValues({ userId, roomId })] },
    },
  };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  refuseUnprocessed(ctx.result);
  const room = first(ctx.result, roomTable) as RoomRow | null;
  const pace = first(ctx.result, roomPaceTable) as PaceRow | null;
  const allowance = first(ctx.result, crowdAllowanceTable) as AllowanceRow | null;
  if (!room) refuseRoom();
  const isBeat = ctx.info.fieldName === 'beat';
  const hasTicks = room.delivery === 'BROADCAST' && !!pace && !pace.beginsAnew;
  // Where there are no ticks nothing floats.
  if (!hasTicks && !isBeat)
    util.error('unable to count this; the room is not in broadcast delivery', 'NOT_BROADCAST');
  // Who waits for the room to open is counted, so that the rates are right when it does.
  const isOpen = room.status === 'LIVE' || (room.status === 'SCHEDULED' && isBeat);
  if (!isOpen) util.error('unable to count this; the room is not live', 'ROOM_CLOSED');
  const { beatOneIn, reactionOneIn, lastAt } = pace ?? {};
  const { beatMs, toldOneIn } = allowance ?? {};
  ctx.stash.hasTicks = hasTicks;
  ctx.stash.beatOneIn = beatOneIn ?? 1;
  ctx.stash.reactionOneIn = reactionOneIn ?? 1;
  ctx.stash.lastBeatMs = beatMs ?? null;
  ctx.stash.toldOneIn = (beatMs ?? 0) > (lastAt ?? 0) ? (toldOneIn ?? null) : null;
  return null;
}
