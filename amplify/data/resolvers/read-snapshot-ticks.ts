import { util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import { ticksInSnapshot } from '../../../chat/limits';
import type { SnapshotArguments, SnapshotStash } from './snapshot';

interface Ticks {
  readonly items: readonly { readonly body: string }[];
}

type ReadContext = Context<SnapshotArguments, SnapshotStash, undefined, undefined, Ticks>;

/** Query.roomSnapshot, StoredTick table: before the messages, so that these have all that the ticks tell of. */
export function request(ctx: ReadContext): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    query: {
      expression: 'roomId = :roomId',
      expressionValues: util.dynamodb.toMapValues({ ':roomId': ctx.args.roomId }),
    },
    limit: ticksInSnapshot,
    scanIndexForward: false,
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const bodies: string[] = [];
  for (const { body } of ctx.result.items) bodies.unshift(body);
  ctx.stash.ticks = bodies;
  return null;
}
