import { runtime, type Context } from '@aws-appsync/utils';
import { claimNonce, countRecall, receiveClaim, takeOver, type ClaimRequest } from './claim';
import type { PostStash } from './stash';

type ClaimContext = Context<unknown, PostStash>;

/**
 * Mutation.createThread, Receipt and HeldPost tables: claims the nonce, or holds the answer. One that an earlier try
 * stored is the result as it is.
 */
export function request(ctx: ClaimContext): ClaimRequest {
  const { receipt, recalled, verdict } = ctx.stash;
  if (recalled) return countRecall(ctx.stash);
  if (receipt) {
    takeOver(ctx.stash);
    if (verdict === 'PASS') runtime.earlyReturn(null, { skipTo: 'NEXT' });
  }
  return claimNonce(ctx.stash, null);
}

export function response(ctx: ClaimContext): null {
  receiveClaim(ctx.stash, ctx.error);
  return null;
}
