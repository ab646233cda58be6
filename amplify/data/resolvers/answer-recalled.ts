import { runtime, type Context, type NONERequest } from '@aws-appsync/utils';
import type { PostStash } from './stash';

/** Mutation.createMessage, no data source: a message that an earlier try stored is the answer as it is. */
export function request(ctx: Context<unknown, PostStash>): NONERequest {
  const { recalled } = ctx.stash;
  if (recalled) runtime.earlyReturn(recalled, { skipTo: 'END' });
  return { payload: null };
}

export function response(): null {
  return null;
}
