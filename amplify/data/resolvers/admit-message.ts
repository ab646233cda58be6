import {
  runtime,
  type DynamoDBBatchGetItemRequest,
  type DynamoDBUpdateItemRequest,
} from '@aws-appsync/utils';
import { admitSender, recallPost, receiveAdmissionOrRecall, type AdmitContext } from './admission';
import { messageTable } from './tables';

/** Mutation.createMessage, Participant table: admits the sender; for a nonce with a receipt, reads its message instead. */
export function request(ctx: AdmitContext): DynamoDBUpdateItemRequest | DynamoDBBatchGetItemRequest {
  const { draft, receipt, isAdmitted, postId } = ctx.stash;
  if (receipt) return recallPost(messageTable, { roomId: draft.roomId, messageId: postId });
  if (isAdmitted) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return admitSender(ctx.stash);
}

export function response(ctx: AdmitContext): null {
  receiveAdmissionOrRecall(ctx, messageTable);
  return null;
}
