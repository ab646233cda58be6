import { runtime, util, type Context, type DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { makeAuditRow } from './audit-row';
import type { ModeratedStash } from './stash';

type LogContext = Context<unknown, ModeratedStash, { result: unknown } | undefined>;

/**
 * AuditEntry table: writes down what a moderator does, and hands on what was answered before it. It stands behind what may
 * still be refused, so that the log holds what was done; and before what can't be, which isn't done if it can't be logged.
 * Without `stash.entry` nobody moderates, and nothing is written.
 */
export function request(ctx: LogContext): DynamoDBPutItemRequest {
  const { entry } = ctx.stash;
  if (!entry) runtime.earlyReturn(ctx.prev?.result ?? null, { skipTo: 'NEXT' });
  return {
    operation: 'PutItem',
    ...makeAuditRow(entry),
    condition: { expression: 'attribute_not_exists(entryId)' },
  };
}

export function response(ctx: LogContext): unknown {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.prev?.result ?? null;
}
