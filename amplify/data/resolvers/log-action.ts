import { runtime, util, type Context, type DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { makeAuditRow } from './audit-row';
import type { ModeratedStash } from './stash';

type LogContext = Context<unknown, ModeratedStash>;

/**
 * AuditEntry table: writes down what a moderator is about to do. It comes first: what can't be logged is not done, and
 * wherever it ends what was done is in the log. Without `stash.entry` nobody moderates, and nothing is written.
 */
export function request(ctx: LogContext): DynamoDBPutItemRequest {
  const { entry } = ctx.stash;
  if (!entry) runtime.earlyReturn(null, { skipTo: 'NEXT' });
  return {
    operation: 'PutItem',
    ...makeAuditRow(entry),
    condition: { expression: 'attribute_not_exists(entryId)' },
  };
}

export function response(ctx: LogContext): null {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return null;
}
