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
import { getForPosting, receivePostingReads, requireParent, type PostingReads } from './posting-reads';
import { answerFields, requireSelected } from './selection';
import type { PostStash } from './stash';

export interface CreateThreadArguments {
  readonly condition?: unknown;
  readonly input: Draft &
    StampedFields & {
      readonly messageId: string;
      readonly threadId: string;
      readonly state?: string | null;
      readonly position?: number | null;
    };
}

type PrepareContext = Context<CreateThreadArguments, PostStash, undefined, undefined, PostingReads>;

/** Mutation.createThread, several tables: as for a message, and there must be a message to answer. */
export function request(ctx: PrepareContext): DynamoDBBatchGetItemRequest {
  const { input } = ctx.args;
  refuseCondition(ctx.args);
  refuseChosenId('threadId', input.threadId);
  refuseStampedFields(input);
  refuseStamped('state', input.state);
  refuseStamped('position', input.position);
  checkMessageId(input.messageId);
  requireSelected(ctx, answerFields);
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
