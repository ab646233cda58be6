import { util, type Context, type DynamoDBQueryRequest } from '@aws-appsync/utils';
import { pageSize } from '../../../chat/limits';
import type { StoredMessageRow } from './rows';
import type { SnapshotArguments, SnapshotStash } from './snapshot';

interface Page {
  readonly items: StoredMessageRow[];
  readonly nextToken?: string | null;
}

type ReadContext = Context<SnapshotArguments, SnapshotStash, undefined, undefined, Page>;

/** Query.roomSnapshot, Message table: the newest page. */
export function request(ctx: ReadContext): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    query: {
      expression: 'roomId = :roomId',
      expressionValues: util.dynamodb.toMapValues({ ':roomId': ctx.args.roomId }),
    },
    limit: pageSize,
    scanIndexForward: false,
    consistentRead: true,
  };
}

export function response(ctx: ReadContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { items, nextToken } = ctx.result;
  ctx.stash.reachesStart = !nextToken;
  ctx.stash.messages = items.reverse();
  return null;
}
