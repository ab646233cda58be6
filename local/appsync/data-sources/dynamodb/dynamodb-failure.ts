import { randomBytes } from 'node:crypto';
import type { DynamoDbError } from '../../../ports';
import type { DataSourceResult } from '../data-source-result';

/** Exceptions that DynamoDB's API model names; AppSync's SDK knows all others only as `DynamoDbException`. */
const modelledExceptions = new Set([
  'ConditionalCheckFailedException',
  'ResourceNotFoundException',
  'TransactionCanceledException',
  'TransactionConflictException',
  'ItemCollectionSizeLimitExceededException',
  'ProvisionedThroughputExceededException',
]);

/** A DynamoDB error as AppSync words it; `result` is what the response mapping finds in `ctx.result`. */
export function dynamoDbFailure(error: DynamoDbError, result: unknown = null): DataSourceResult {
  const name = modelledExceptions.has(error.code) ? error.code : 'DynamoDbException';
  const message = `${error.message} (Service: DynamoDb, Status Code: 400, Request ID: ${makeRequestId()})`;
  return { kind: 'error', error: { message, type: `DynamoDB:${name}` }, result };
}

/** AppSync's answer to a token that it did not make (seen in aws-amplify/amplify-cli issue 3411). */
export function invalidTokenFailure(): DataSourceResult {
  return {
    kind: 'error',
    error: { message: 'Invalid pagination token given.', type: 'DynamoDB:UserIllegalArgumentException' },
    result: null,
  };
}

function makeRequestId(): string {
  return randomBytes(26).toString('hex').toUpperCase();
}
