import {
  runtime,
  util,
  type Context,
  type DynamoDBBatchGetItemRequest,
  type DynamoDBUpdateItemRequest,
} from '@aws-appsync/utils';
import { admitSender, recallPost, receiveAdmission, receiveRecalled } from './admission';
import type { PostingReads } from './posting-reads';
import type { ParticipantRow } from './rows';
import type { PostStash } from './stash';
import { threadTable } from './tables';

type AdmitContext = Context<unknown, PostStash, undefined, undefined, ParticipantRow | PostingReads | null>;

/** Mutation.createThread, Participant table: admits the sender; for a nonce with a receipt, reads its answer instead. */
export function request(ctx: AdmitContext): DynamoDBUpdateItemRequest | DynamoDBBatchGetItemRequest {
  const { draft, receipt, isAdmitted, parentId, postId } = ctx.stash;
  if (receipt)
    return recallPost(threadTable, {
      roomId: draft.roomId,
      'messageId#threadId': `${parentId ?? ''}#${postId}`,
    });
  if (isAdmitted) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return admitSender(ctx.stash);
}

export function response(ctx: AdmitContext): null {
  if (!ctx.stash.receipt) {
    receiveAdmission(ctx.stash, ctx.error, ctx.result as ParticipantRow | null);
    return null;
  }
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  receiveRecalled(ctx.stash, ctx.result as PostingReads, threadTable);
  return null;
}
