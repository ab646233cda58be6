import { util, type Context, type DynamoDBGetItemRequest } from '@aws-appsync/utils';
import type { CrowdFigures, SnapshotArguments, SnapshotStash } from './snapshot';

type ReadContext = Context<SnapshotArguments, SnapshotStash, undefined, undefined, CrowdFigures | null>;

/** Query.roomSnapshot, RoomPace table: how many are here, and which part of them is asked to say so. */
export function request(ctx: ReadContext): DynamoDBGetItemRequest {
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ roomId: ctx.args.roomId }) };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { audience, beatOneIn, reactionOneIn } = ctx.result ?? {};
  ctx.stash.crowd = {
    audience: audience ?? null,
    beatOneIn: beatOneIn ?? null,
    reactionOneIn: reactionOneIn ?? null,
  };
  return null;
}
