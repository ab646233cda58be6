import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { readEquality, type ListArguments } from './list-plan';

type SubscribeContext = Context<{ readonly filter?: ListArguments['filter'] }>;

/** Subscriptions to what is in a room, no data source: one listens to one room, never to all of them. */
export function request(ctx: SubscribeContext): NONERequest {
  if (!readEquality(ctx.args.filter, 'roomId'))
    util.error('unable to subscribe; give the room as filter.roomId.eq', 'ROOM_REQUIRED');
  return { payload: null };
}

export function response(): null {
  return null;
}
