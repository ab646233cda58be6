import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { readCaller } from './caller';
import { checkMessageId } from './draft';
import { getRoomKey } from './room-access';
import type { StoredMessageRow } from './rows';
import type { ModeratedStash } from './stash';

export interface KeepingArguments {
  readonly roomId: string;
  readonly messageId: string;
  readonly isKept: boolean;
}

type PrepareContext = Context<
  KeepingArguments,
  ModeratedStash,
  undefined,
  undefined,
  StoredMessageRow | null
>;

/** Mutation.keepReportedMessage, Message table: there is what is kept, and it is logged with what it says. */
export function request(ctx: PrepareContext): DynamoDBGetItemRequest {
  const { roomId, messageId } = ctx.args;
  getRoomKey(roomId);
  checkMessageId(messageId);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ roomId, messageId }),
    consistentRead: true,
  };
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { roomId, messageId, isKept } = ctx.args;
  const message = ctx.result;
  // What is hidden waits in the queue, and is decided on there.
  if (!message || message.removedAt)
    util.error('unable to keep this; there is no message with this id in the room', 'MESSAGE_NOT_FOUND');
  ctx.stash.entry = {
    roomId,
    action: isKept ? 'REPORTS_DISMISSED' : 'REPORTS_REOPENED',
    actorId: readCaller(ctx).userId,
    targetUserId: message.senderId,
    messageId,
    detail: JSON.stringify({ content: message.content }),
  };
  return null;
}
