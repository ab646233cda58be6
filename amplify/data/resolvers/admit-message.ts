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
import { messageTable } from './tables';

type AdmitContext = Context<unknown, PostStash, undefined, undefined, ParticipantRow | PostingReads | null>;

/** Mutation.createMessage, Participant table: admits the sender; for a nonce with a receipt, reads its message instead. */
export function request(ctx: AdmitContext): DynamoDBUpdateItemRequest | DynamoDBBatchGetItemRequest {
  const { draft, receipt, isAdmitted, postId } = ctx.stash;
  if (receipt) return recallPost(messageTable, { roomId: draft.roomId, messageId: postId });
  if (isAdmitted) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return admitSender(ctx.stash);
}

export function response(ctx: AdmitContext): null {
  if (!ctx.stash.receipt) {
    receiveAdmission(ctx.stash, ctx.error, ctx.result as ParticipantRow | null);
    return null;
  }
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  receiveRecalled(ctx.stash, ctx.result as PostingReads, messageTable);
  return null;
}
