import { util, type Context } from '@aws-appsync/utils';

/**
 * Refuses (`BAD_SELECTION`) a mutation of which nobody would hear: subscriptions get what it selects, and one whose filter
 * goes by a field that isn't there gets nothing at all. What else is missing a listener can see, and read.
 */
export function requireSelected(ctx: Context, fields: readonly string[]): void {
  const { selectionSetList } = ctx.info;
  for (const field of fields)
    if (!selectionSetList.includes(field))
      util.error(`unable to do this; select ${field} as well, so that others hear of it`, 'BAD_SELECTION');
}
