import { DynamoDbError } from '../../../ports';
import type { DataSourceResult } from '../data-source-result';
import {
  readFields,
  readList,
  readOptionalBoolean,
  readOptionalFields,
  readOptionalString,
  readString,
  RequestFault,
} from '../request-fields';
import { canonicalText, fromOptionalItem } from './attribute-values';
import type { Item } from './attribute-values';
import { dynamoDbFailure } from './dynamodb-failure';
import { readExpression } from './expressions';
import type { Expression } from './expressions';
import type { TableDataSource } from './table-data-source';

export interface Condition {
  readonly expression: Expression;
  /** Attributes that do not count when the stored item is compared with the one to put. */
  readonly equalsIgnore: readonly string[];
  /** How the item is read after a failure. */
  readonly consistentRead: boolean;
}

export interface ConditionalWrite {
  readonly operation: 'PutItem' | 'UpdateItem' | 'DeleteItem';
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly key: Item;
  readonly resultOf: (answer: Readonly<Record<string, unknown>>) => unknown;
  /** What the table would hold had the write succeeded. An update cannot know. */
  readonly desired:
    | { readonly kind: 'item'; readonly item: Item }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'unknown' };
}

/** @throws RequestFault for the strategy Custom, which asks a Lambda function what to do */
export function readCondition(value: unknown, path: string): Condition | undefined {
  if (value === undefined || value === null) return undefined;
  const fields = readFields(value, path);
  const handler = readOptionalFields(
    fields['conditionalCheckFailedHandler'],
    `${path}.conditionalCheckFailedHandler`,
  );
  const strategy =
    readOptionalString(handler?.['strategy'], `${path}.conditionalCheckFailedHandler.strategy`) ?? 'Reject';
  if (strategy !== 'Reject')
    throw new RequestFault(
      `unable to use strategy ${strategy} for a failed condition; the local backend supports Reject`,
    );
  return {
    expression: readExpression(fields, path),
    equalsIgnore: readList(fields['equalsIgnore'] ?? [], `${path}.equalsIgnore`).map((name) =>
      readString(name, `${path}.equalsIgnore`),
    ),
    consistentRead: readOptionalBoolean(fields['consistentRead'], `${path}.consistentRead`) ?? true,
  };
}

/**
 * After a failed condition AppSync reads the item: if the table already holds what the write wanted, the
 * write counts as done; else the error carries the current item as `ctx.result`.
 * Source: https://docs.aws.amazon.com/appsync/latest/devguide/js-aws-appsync-resolver-reference-dynamodb-condition-expressions.html
 */
export async function runConditionally(
  source: TableDataSource,
  condition: Condition | undefined,
  write: ConditionalWrite,
): Promise<DataSourceResult> {
  if (!condition) {
    const answer = await source.dynamoDb.execute(write.operation, write.parameters);
    return { kind: 'result', result: write.resultOf(answer) };
  }
  try {
    const parameters = { ...write.parameters, ConditionExpression: condition.expression.text };
    const answer = await source.dynamoDb.execute(write.operation, parameters);
    return { kind: 'result', result: write.resultOf(answer) };
  } catch (error) {
    if (!(error instanceof DynamoDbError) || error.code !== 'ConditionalCheckFailedException') throw error;
    const { Item: current } = await source.dynamoDb.execute('GetItem', {
      TableName: source.tableName,
      Key: write.key,
      ConsistentRead: condition.consistentRead,
    });
    if (isDesired(current as Item | undefined, write, condition))
      return { kind: 'result', result: fromOptionalItem(current) };
    return dynamoDbFailure(error, fromOptionalItem(current));
  }
}

function isDesired(current: Item | undefined, { desired }: ConditionalWrite, condition: Condition): boolean {
  const { equalsIgnore } = condition;
  switch (desired.kind) {
    case 'item':
      return (
        current !== undefined &&
        canonicalText(current, equalsIgnore) === canonicalText(desired.item, equalsIgnore)
      );
    case 'nothing':
      return current === undefined;
    case 'unknown':
      return false;
  }
}
