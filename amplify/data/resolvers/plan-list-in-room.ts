import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { boundLimit, planLiveWindow, readEquality, refuseWithoutRoom, type ListArguments } from './list-plan';
import { pageSize } from '../../../chat/limits';
import type { ListStash } from './stash';

type PlanContext = Context<ListArguments & { readonly roomId?: string | null }, ListStash>;

/**
 * Query.listMessages and listParticipants, no data source: with the argument `roomId` it is a page of one room;
 * with `filter.roomId.eq` (as `observeQuery` asks) it is the room's live window; without a room it is refused,
 * because it would be a Scan.
 */
export function request(ctx: PlanContext): NONERequest {
  const { args } = ctx;
  if (args.roomId) {
    ctx.stash.transformedArgs = { ...args, limit: boundLimit(args.limit, pageSize) };
    return { payload: null };
  }
  const roomId = readEquality(args.filter, 'roomId');
  if (!roomId) refuseWithoutRoom('what is in a room');
  const { roomId: _roomId, ...restFilter } = args.filter ?? {};
  ctx.stash.isLiveWindow = true;
  ctx.stash.transformedArgs = planLiveWindow(args, restFilter);
  ctx.stash.modelQueryExpression = {
    expression: '#roomId = :roomId',
    expressionNames: { '#roomId': 'roomId' },
    expressionValues: util.dynamodb.toMapValues({ ':roomId': roomId }),
  };
  return { payload: null };
}

export function response(): null {
  return null;
}
