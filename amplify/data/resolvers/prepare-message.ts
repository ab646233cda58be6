import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkDraft, checkMessageId, refuseChosenId, refuseStamped, type Draft } from './draft';
import { getRoom, requireOpen } from './room-access';
import type { RoomRow } from './rows';
import type { PostStash } from './stash';

export interface CreateMessageArguments {
  readonly input: Draft & {
    readonly messageId: string;
    readonly repliedId?: string | null;
    readonly senderId?: string | null;
    readonly senderName?: string | null;
    readonly senderRole?: string | null;
    readonly repliedAt?: string | null;
    readonly replyCount?: number | null;
  };
}

type PrepareContext = Context<CreateMessageArguments, PostStash, undefined, undefined, RoomRow | null>;

/** Mutation.createMessage, Room table: checks what the client sent, then that the room is open. */
export function request(ctx: PrepareContext): DynamoDBGetItemRequest {
  const { input } = ctx.args;
  refuseChosenId('messageId', input.messageId);
  refuseStamped('senderId', input.senderId);
  refuseStamped('senderName', input.senderName);
  refuseStamped('senderRole', input.senderRole);
  refuseStamped('repliedAt', input.repliedAt);
  refuseStamped('replyCount', input.replyCount);
  if (input.repliedId) checkMessageId(input.repliedId);
  ctx.stash.draft = checkDraft(input);
  ctx.stash.caller = readCaller(ctx);
  return getRoom(input.roomId);
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  requireOpen(ctx.result, ctx.stash.caller.role);
  return null;
}
