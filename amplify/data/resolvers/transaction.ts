import { util, type DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import type { TableError } from './condition-failure';

export type Writes = DynamoDBTransactWriteItemsRequest['transactItems'];

/** The condition of one write in a transaction. The row that fails it is not needed. */
export function onlyIf(
  expression: string,
  values: Readonly<Record<string, unknown>> = {},
  names: Readonly<Record<string, string>> = {},
) {
  return {
    expression,
    ...(Object.keys(values).length > 0 ? { expressionValues: util.dynamodb.toMapValues(values) } : {}),
    ...(Object.keys(names).length > 0 ? { expressionNames: names } : {}),
    returnValuesOnConditionCheckFailure: false,
  };
}

/** Whether a transaction was refused by one of its conditions, or met another one; any other failure is passed on. */
export function isCancelled(error: TableError): boolean {
  if (!error) return false;
  const isKnown =
    error.type === 'DynamoDB:TransactionCanceledException' ||
    error.type === 'DynamoDB:TransactionConflictException';
  if (!isKnown) util.error(error.message, error.type);
  return true;
}
