import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { maximumIdLength, ulidPattern } from '../../../chat/limits';
import { readCaller } from './caller';
import type { HeldPostRow } from './rows';
import type { DecisionStash } from './stash';

export interface DecisionArguments {
  readonly roomId: string;
  readonly heldId: string;
}

type PrepareContext = Context<DecisionArguments, DecisionStash, undefined, undefined, HeldPostRow | null>;

/** Mutation.publishHeldPost and discardHeldPost, HeldPost table: reads what is decided on, and what is logged of it. */
export function request(ctx: PrepareContext): DynamoDBGetItemRequest {
  const { roomId, heldId } = ctx.args;
  if (roomId === '' || roomId.length > maximumIdLength || !util.matches(ulidPattern, heldId)) refuseDecided();
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId, heldId }), consistentRead: true };
}

export function response(ctx: PrepareContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const held = ctx.result;
  if (!held) refuseDecided();
  const { roomId, heldId, reason, content } = held;
  const parentId = held.parentId ?? null;
  ctx.stash.held = held;
  ctx.stash.message = null;
  ctx.stash.entry = {
    roomId,
    action: ctx.info.fieldName === 'publishHeldPost' ? 'HELD_PUBLISHED' : 'HELD_DISCARDED',
    actorId: readCaller(ctx).userId,
    targetUserId: held.senderId,
    ...(reason === 'REPORTED' ? { messageId: heldId } : parentId === null ? {} : { messageId: parentId }),
    detail: JSON.stringify({ heldId, reason, content }),
  };
  return null;
}

/** The one answer to an id that is wrong and to one that somebody has decided on. */
export function refuseDecided(): never {
  util.error('unable to decide on this; nothing is held under this id any more', 'NOT_HELD');
}
