import { util } from '@aws-appsync/utils';
import type { TableError } from './condition-failure';
import { refuseDecided } from './prepare-decision';
import { isCancelled } from './transaction';

interface Cancellable {
  readonly error?: TableError;
  readonly result?: unknown;
}

interface Cancelled {
  readonly cancellationReasons?: readonly { readonly type: string }[] | null;
}

/**
 * Refuses a decision whose transaction was refused. If its first write, which takes the post out of the queue, did not find
 * it there, somebody else has decided; anything else meets a change that is over in a moment.
 * docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-transact-write-items.html
 */
export function refuseCancelled(ctx: Cancellable): void {
  if (!isCancelled(ctx.error)) return;
  const result = ctx.result as Cancelled | null | undefined;
  const reasons = result?.cancellationReasons ?? [];
  if (reasons[0]?.type === 'ConditionalCheckFailed') refuseDecided();
  util.error('unable to decide on this; somebody else decided or answered just now, try again', 'TRY_AGAIN');
}
