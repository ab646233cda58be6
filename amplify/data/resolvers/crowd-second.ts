import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { secondsOfCrowd } from '../../../chat/limits';
import type { SignalArguments } from './signal';

/**
 * Adds to what the crowd did in a second, which is given since the epoch. All of a room's signals meet in one row; at 200 a second these are 200
 * write units of the 1,000 that a partition takes (docs.aws.amazon.com/amazondynamodb/latest/developerguide/
 * bp-partition-key-design.html).
 */
export function addToSecond(
  roomId: string,
  additions: Readonly<Record<string, number>>,
  second: number,
): DynamoDBUpdateItemRequest {
  const values: Record<string, unknown> = {
    ':expiresAt': second + secondsOfCrowd,
    ':typename': 'CrowdSecond',
  };
  const add: string[] = [];
  for (const [name, value] of Object.entries(additions)) {
    add.push(`${name} :${name}`);
    values[`:${name}`] = value;
  }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId, second: `${second}` }),
    update: {
      expression: `SET expiresAt = :expiresAt, #typename = :typename ADD ${add.join(', ')}`,
      expressionNames: { '#typename': '__typename' },
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
}

export function receiveSecond(ctx: Context<SignalArguments>): void {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
}
