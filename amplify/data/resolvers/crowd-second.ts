import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { secondsOfCrowd } from '../../../chat/limits';
import type { Counted, SignalArguments } from './signal';

/**
 * Adds to what the crowd did in this second. All of a room's signals meet in one row; at 200 a second these are 200
 * write units of the 1,000 that a partition takes (docs.aws.amazon.com/amazondynamodb/latest/developerguide/
 * bp-partition-key-design.html).
 */
export function addToSecond(
  roomId: string,
  additions: Readonly<Record<string, number>>,
  settings: Readonly<Record<string, number>>,
): DynamoDBUpdateItemRequest {
  const now = util.time.nowEpochSeconds();
  const values: Record<string, unknown> = { ':expiresAt': now + secondsOfCrowd, ':typename': 'CrowdSecond' };
  const names: Record<string, string> = { '#typename': '__typename' };
  const set = ['expiresAt = :expiresAt', '#typename = :typename'];
  for (const [name, value] of Object.entries(settings)) {
    set.push(`${name} = :${name}`);
    values[`:${name}`] = value;
  }
  const add: string[] = [];
  for (const [name, value] of Object.entries(additions)) {
    add.push(`${name} :${name}`);
    values[`:${name}`] = value;
  }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId, second: `${now}` }),
    update: {
      expression: `SET ${set.join(', ')} ADD ${add.join(', ')}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
}

export function receiveSecond(ctx: Context<SignalArguments>): Counted {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return { roomId: ctx.args.roomId };
}
