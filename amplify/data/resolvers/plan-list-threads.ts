import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { boundLimit, planLiveWindow, readEquality, refuseWithoutRoom, type ListArguments } from './list-plan';
import { pageSize } from '../../../chat/limits';
import type { ListStash } from './stash';

type PlanContext = Context<ListArguments & { readonly roomId?: string | null }, ListStash>;

/**
 * Query.listThreads, no data source: as for messages, and `filter.messageId.eq` beside the room's makes it the
 * live window of one thread.
 */
export function request(ctx: PlanContext): NONERequest {
  const { args } = ctx;
  if (args.roomId) {
    ctx.stash.transformedArgs = { ...args, limit: boundLimit(args.limit, pageSize) };
    return { payload: null };
  }
  const roomId = readEquality(args.filter, 'roomId');
  const messageId = readEquality(args.filter, 'messageId');
  if (!roomId || !messageId) refuseWithoutRoom('answers (and the message as filter.messageId.eq)');
  const { roomId: _roomId, messageId: _messageId, ...restFilter } = args.filter ?? {};
  ctx.stash.isLiveWindow = true;
  ctx.stash.transformedArgs = planLiveWindow(args, restFilter);
  ctx.stash.modelQueryExpression = {
    expression: '#roomId = :roomId AND begins_with(#sortKey, :prefix)',
    expressionNames: { '#roomId': 'roomId', '#sortKey': 'messageId#threadId' },
    expressionValues: util.dynamodb.toMapValues({ ':roomId': roomId, ':prefix': `${messageId}#` }),
  };
  return { payload: null };
}

export function response(): null {
  return null;
}
