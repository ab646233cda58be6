import { runtime, util, type Context } from '@aws-appsync/utils';
import { claimNonce, countRecall, receiveClaim, takeOver, type ClaimRequest } from './claim';
import type { CreateMessageArguments } from './prepare-message';
import type { PostStash } from './stash';

type ClaimContext = Context<CreateMessageArguments, PostStash>;

/**
 * Mutation.createMessage, Receipt and HeldPost tables: claims the nonce, or holds the message. One that an earlier try
 * stored is the answer as it is.
 */
export function request(ctx: ClaimContext): ClaimRequest {
  const { receipt, recalled, verdict } = ctx.stash;
  if (recalled) return countRecall(ctx.stash);
  if (receipt) {
    takeOver(ctx.stash);
    if (verdict === 'PASS') {
      stamp(ctx);
      runtime.earlyReturn(null, { skipTo: 'NEXT' });
    }
  }
  return claimNonce(ctx.stash, ctx.args.input.repliedId ?? null);
}

export function response(ctx: ClaimContext): null {
  receiveClaim(ctx.stash, ctx.error);
  if (!ctx.stash.recalled) stamp(ctx);
  return null;
}

/** Hands the generated function the message to put, built from the checked draft and the server's values. */
function stamp(ctx: ClaimContext): void {
  const { draft, caller, participant, postId } = ctx.stash;
  ctx.stash.transformedArgs = {
    ...ctx.args,
    input: {
      roomId: draft.roomId,
      messageId: postId,
      content: draft.content,
      nonce: draft.nonce,
      repliedId: ctx.args.input.repliedId,
      senderId: caller.userId,
      senderName: participant.displayName,
      senderRole: caller.role,
      replyCount: 0,
    },
  };
  // The generated preAuth function has fixed the key from the client's input; the server's replaces it.
  ctx.stash.metadata.modelObjectKey = util.dynamodb.toMapValues({ roomId: draft.roomId, messageId: postId });
}
