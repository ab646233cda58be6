import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { maximumPageSize } from '../../../chat/limits';
import { readCaller } from './caller';
import { boundLimit, planLiveWindow, readEquality, type ListArguments } from './list-plan';
import type { ListStash } from './stash';

type PlanContext = Context<ListArguments & { readonly id?: string | null }, ListStash>;

/**
 * Query.listRooms, no data source: the rooms that start last, by the index `byStart`. Without a filter they are
 * the public ones; the unlisted ones are for moderators. The table is never scanned.
 */
export function request(ctx: PlanContext): NONERequest {
  const { args } = ctx;
  if (args.id) {
    ctx.stash.transformedArgs = { ...args, limit: boundLimit(args.limit, maximumPageSize) };
    return { payload: null };
  }
  const { visibility: _visibility, ...restFilter } = args.filter ?? {};
  const visibility = args.filter?.['visibility'] ? readEquality(args.filter, 'visibility') : 'PUBLIC';
  if (!visibility) util.error('unable to list rooms; filter.visibility takes eq alone', 'BAD_FILTER');
  if (visibility !== 'PUBLIC' && readCaller(ctx).role !== 'MODERATOR')
    util.error('unable to list rooms; unlisted rooms are for moderators', 'Unauthorized');
  ctx.stash.isLiveWindow = true;
  ctx.stash.transformedArgs = planLiveWindow({ ...args, limit: args.limit ?? maximumPageSize }, restFilter);
  ctx.stash.metadata.index = 'byStart';
  ctx.stash.modelQueryExpression = {
    expression: '#visibility = :visibility',
    expressionNames: { '#visibility': 'visibility' },
    expressionValues: util.dynamodb.toMapValues({ ':visibility': visibility }),
  };
  return { payload: null };
}

export function response(): null {
  return null;
}
