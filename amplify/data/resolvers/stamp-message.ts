import { runtime, util, type Context, type NONERequest } from '@aws-appsync/utils';
import type { CreateMessageArguments } from './prepare-message';
import type { PostStash } from './stash';

type StampContext = Context<CreateMessageArguments, PostStash>;

/**
 * Mutation.createMessage, no data source: writes the server's id, sender and counts into what the generated
 * function is about to put. A message that a retry found stored is the answer as it is.
 */
export function request(ctx: StampContext): NONERequest {
  const { draft, caller, displayName, postId, recalled } = ctx.stash;
  if (recalled) runtime.earlyReturn(recalled, { skipTo: 'END' });
  ctx.stash.transformedArgs = {
    ...ctx.args,
    input: {
      roomId: draft.roomId,
      messageId: postId,
      content: draft.content,
      nonce: draft.nonce,
      repliedId: ctx.args.input.repliedId,
      senderId: caller.userId,
      senderName: displayName,
      senderRole: caller.role,
      replyCount: 0,
    },
  };
  // The generated preAuth function has fixed the key from the client's input; the server's replaces it.
  ctx.stash.metadata.modelObjectKey = util.dynamodb.toMapValues({ roomId: draft.roomId, messageId: postId });
  return { payload: null };
}

export function response(): null {
  return null;
}
