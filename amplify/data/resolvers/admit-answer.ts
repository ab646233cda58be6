import {
  runtime,
  type DynamoDBBatchGetItemRequest,
  type DynamoDBUpdateItemRequest,
} from '@aws-appsync/utils';
import { admitSender, recallPost, receiveAdmissionOrRecall, type AdmitContext } from './admission';
import { threadTable } from './tables';

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
  receiveAdmissionOrRecall(ctx, threadTable);
  return null;
}
