import { util, type Context, type DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import {
  checkDraft,
  checkMessageId,
  refuseChosenId,
  refuseCondition,
  refuseStamped,
  refuseStampedFields,
  type Draft,
  type StampedFields,
} from './draft';
import { getForPosting, receivePostingReads, requireReplied, type PostingReads } from './posting-reads';
import { refuseReactionCounts } from './reaction';
import { requireSelected } from './selection';
import type { PostStash } from './stash';

export interface CreateMessageArguments {
  readonly condition?: unknown;
  readonly input: Draft &
    StampedFields & {
      readonly messageId: string;
      readonly repliedId?: string | null;
      readonly state?: string | null;
      readonly repliedAt?: string | null;
      readonly replyCount?: number | null;
      readonly restoredAt?: string | null;
    };
}

type PrepareContext = Context<CreateMessageArguments, PostStash, undefined, undefined, PostingReads>;

/** Mutation.createMessage, several tables: checks what the client sent, then whether this person may send it now. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  refuseCondition(ctx.args);
  refuseChosenId('messageId', input.messageId);
  refuseStampedFields(input);
  refuseStamped('state', input.state);
  refuseStamped('repliedAt', input.repliedAt);
  refuseStamped('replyCount', input.replyCount);
  refuseStamped('restoredAt', input.restoredAt);
  refuseReactionCounts(input);
  if (input.repliedId) checkMessageId(input.repliedId);
  requireSelected(ctx, ['roomId']);
  ctx.stash.draft = checkDraft(input);
  ctx.stash.parentId = null;
  ctx.stash.caller = readCaller(ctx);
  return getForPosting(ctx.stash, input.repliedId);
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  receivePostingReads(ctx.stash, ctx.result);
  if (ctx.args.input.repliedId && !ctx.stash.receipt) requireReplied(ctx.result);
  return null;
}
