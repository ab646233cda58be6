import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import type { SignalArguments, SignalStash } from './signal';

interface PaceRow {
  readonly beatOneIn?: number | null;
  readonly reactionOneIn?: number | null;
  /** The room is in standard delivery. */
  readonly beginsAnew?: boolean;
}

type RatesContext = Context<SignalArguments, SignalStash, undefined, undefined, PaceRow | null>;

/** Mutations beat and sendReactions, RoomPace table: what was announced. Where there are no ticks nobody is counted. */
export function request(ctx: RatesContext): DynamoDBGetItemRequest {
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId: ctx.args.roomId }) };
}

export function response(ctx: RatesContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (!ctx.result || ctx.result.beginsAnew)
    util.error('unable to count this; the room is not in broadcast delivery', 'NOT_BROADCAST');
  ctx.stash.beatOneIn = ctx.result.beatOneIn ?? 1;
  ctx.stash.reactionOneIn = ctx.result.reactionOneIn ?? 1;
  return null;
}
