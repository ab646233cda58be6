import { runtime, type Context, type DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { claimNonce, receiveClaim, takeOver } from './claim';
import type { PostStash } from './stash';

type ClaimContext = Context<unknown, PostStash>;

/** Mutation.createThread, Receipt table: claims the nonce. An answer that an earlier try stored is the result as it is. */
export function request(ctx: ClaimContext): DynamoDBPutItemRequest {
  const { receipt, recalled } = ctx.stash;
  if (recalled) runtime.earlyReturn(recalled, { skipTo: 'END' });
  if (receipt) {
    takeOver(ctx.stash);
    runtime.earlyReturn(null, { skipTo: 'NEXT' });
  }
  return claimNonce(ctx.stash);
}

export function response(ctx: ClaimContext): null {
  receiveClaim(ctx.error);
  return null;
}
