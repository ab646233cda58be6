import { util, type Context, type NONERequest } from '@aws-appsync/utils';
import { maximumPageSize } from '../../../chat/limits';
import { readCaller } from './caller';
import { boundLimit, planLiveWindow, readEquality, type ListArguments } from './list-plan';
import type { ListStash } from './stash';

type PlanContext = Context<ListArguments & { readonly id?: string | null }, ListStash>;

/**
 * Query.listRooms, no data source. Without a filter, the rooms that start last, by the index `byStart`; of one status,
 * page after page, by `byStatus`. Unless the filter says otherwise they are the public ones; the unlisted ones are for
 * moderators. The table is never scanned.
 */
export function request(ctx: PlanContext): NONERequest {
  const { args } = ctx;
  const limit = args.limit ?? maximumPageSize;
  if (args.id) {
    ctx.stash.transformedArgs = { ...args, limit: boundLimit(limit, maximumPageSize) };
    return { payload: null };
  }
  const { visibility: _visibility, ...restFilter } = args.filter ?? {};
  const visibility = args.filter?.['visibility'] ? readEquality(args.filter, 'visibility') : 'PUBLIC';
  if (!visibility) util.error('unable to list rooms; filter.visibility takes eq alone', 'BAD_FILTER');
  if (visibility !== 'PUBLIC' && readCaller(ctx).role !== 'MODERATOR')
    util.error('unable to list rooms; unlisted rooms are for moderators', 'Unauthorized');
  const status = readEquality(restFilter, 'status');
  if (status) planPages(ctx, status, visibility);
  else {
    ctx.stash.isLiveWindow = true;
    ctx.stash.transformedArgs = planLiveWindow({ ...args, limit }, restFilter);
    queryIndex(ctx, 'byStart', 'visibility', visibility);
  }
  return { payload: null };
}

/** What comes up is listed soonest first, else what began last is. */
function planPages(ctx: PlanContext, status: string, visibility: string): void {
  const { args } = ctx;
  const { status: _status, ...restFilter } = args.filter ?? {};
  ctx.stash.transformedArgs = {
    ...args,
    filter: { ...restFilter, visibility: { eq: visibility } },
    limit: boundLimit(args.limit, maximumPageSize),
    sortDirection: status === 'SCHEDULED' ? 'ASC' : 'DESC',
  };
  queryIndex(ctx, 'byStatus', 'status', status);
}

function queryIndex(ctx: PlanContext, index: string, field: string, value: string): void {
  ctx.stash.metadata.index = index;
  ctx.stash.modelQueryExpression = {
    expression: '#key = :key',
    expressionNames: { '#key': field },
    expressionValues: util.dynamodb.toMapValues({ ':key': value }),
  };
}

export function response(): null {
  return null;
}
