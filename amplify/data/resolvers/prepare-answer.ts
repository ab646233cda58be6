import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkDraft, checkMessageId, refuseChosenId, refuseStamped, type Draft } from './draft';
import { getForPosting, receivePostingReads, requireParent, type PostingReads } from './posting-reads';
import type { PostStash } from './stash';

export interface CreateThreadArguments {
  readonly input: Draft & {
    readonly messageId: string;
    readonly threadId: string;
    readonly senderId?: string | null;
    readonly senderName?: string | null;
    readonly senderRole?: string | null;
    readonly state?: string | null;
    readonly editedAt?: string | null;
    readonly removedAt?: string | null;
    readonly removedBy?: string | null;
    readonly position?: number | null;
  };
}

type PrepareContext = Context<CreateThreadArguments, PostStash, undefined, undefined, PostingReads>;

/** Mutation.createThread, several tables: as for a message, and there must be a message to answer. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  refuseChosenId('threadId', input.threadId);
  refuseStamped('senderId', input.senderId);
  refuseStamped('senderName', input.senderName);
  refuseStamped('senderRole', input.senderRole);
  refuseStamped('state', input.state);
  refuseStamped('editedAt', input.editedAt);
  refuseStamped('removedAt', input.removedAt);
  refuseStamped('removedBy', input.removedBy);
  refuseStamped('position', input.position);
  checkMessageId(input.messageId);
  ctx.stash.draft = checkDraft(input);
  ctx.stash.parentId = input.messageId;
  ctx.stash.caller = readCaller(ctx);
  return getForPosting(ctx.stash);
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  receivePostingReads(ctx.stash, ctx.result);
  if (!ctx.stash.receipt) requireParent(ctx.result);
  return null;
}
