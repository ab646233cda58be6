import { util } from '@aws-appsync/utils';

/** An error of a table, as `ctx.error` has it. */
export type TableError = { readonly type: string; readonly message: string } | null | undefined;

/** Whether a write was refused by its condition; any other failure of the table is passed on as it is. */
export function isConditionFailure(error: TableError): boolean {
  if (!error) return false;
  // A decision of a moderator writes the same row in a transaction; it is over in a moment.
  if (error.type === 'DynamoDB:TransactionConflictException')
    util.error('unable to finish this; the same was changed just now, try again', 'TRY_AGAIN');
  if (error.type !== 'DynamoDB:ConditionalCheckFailedException') util.error(error.message, error.type);
  return true;
}
