import { runtime, type Context, type NONERequest } from '@aws-appsync/utils';
import type { ListStash } from './stash';

interface Connection {
  readonly items: unknown[];
  readonly nextToken?: string | null;
}

type OrderContext = Context<unknown, ListStash, { result: Connection }, undefined, Connection>;

/**
 * Query.list*, no data source, after the generated function: a live window was read newest first; it is handed
 * out in the order of time and has no further page, so that `observeQuery` stops there.
 */
export function request(ctx: OrderContext): NONERequest {
  const { result } = ctx.prev;
  if (!ctx.stash.isLiveWindow) runtime.earlyReturn(result, { skipTo: 'NEXT' });
  return { payload: { ...result, items: result.items.reverse(), nextToken: null } };
}

export function response(ctx: OrderContext): Connection {
  return ctx.result;
}
